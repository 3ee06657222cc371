package io.hengzhi.scoring.live.domain;

import io.hengzhi.scoring.engine.domain.Positions;
import java.util.List;

/**
 * What changed between two moments of the log.
 *
 * @param before how far the log was known before
 * @param after how far it is known with them: a reader who has all of them knows everything to there
 */
public record ChangeSet(Positions before, Positions after, List<Change> changes) {

    public ChangeSet {
        changes = List.copyOf(changes);
    }
}
