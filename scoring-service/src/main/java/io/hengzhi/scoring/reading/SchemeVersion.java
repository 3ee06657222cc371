package io.hengzhi.scoring.reading;

import io.hengzhi.scoringmodel.scheme.Scheme;

/** The scheme an answer was made by. */
public record SchemeVersion(String id, long version) {

    public static SchemeVersion of(Scheme scheme) {
        return new SchemeVersion(scheme.id(), scheme.version());
    }
}
