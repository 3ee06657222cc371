package io.hengzhi.registry.scheme.application;

import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.registry.monitoringlist.application.TransitionTerms;
import io.hengzhi.registry.scheme.domain.SchemeFile;

/** The transition as the district's scheme of the year says; two years where none is published yet. */
@PolicyClause("三(一)")
public final class PublishedTransitionTerms implements TransitionTerms {

    private static final int YEARS_LEAST = 2;

    private final SchemeStore store;

    public PublishedTransitionTerms(SchemeStore store) {
        this.store = store;
    }

    @Override
    public int yearsIn(DistrictCode district, int year) {
        return store.find(SchemeFile.empty(district, year).id())
                .flatMap(SchemeFile::findLatest)
                .map(published -> published.document().transitionYears())
                .orElse(YEARS_LEAST);
    }
}
