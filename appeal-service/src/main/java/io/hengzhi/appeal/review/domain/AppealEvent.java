package io.hengzhi.appeal.review.domain;

import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to an objection. */
public sealed interface AppealEvent {

    Actor by();

    Instant at();

    /** The enterprise filed it. */
    record Filed(
            AppealId id,
            AppealSubject subject,
            String enterpriseName,
            DistrictCode district,
            ParkCode park,
            String statement,
            @Nullable StatedValue claim,
            Actor by,
            Instant at)
            implements AppealEvent {}

    /** Enterprise or park handed in a piece of evidence. */
    record EvidenceAdded(Evidence evidence) implements AppealEvent {

        @Override
        public Actor by() {
            return evidence.by();
        }

        @Override
        public Instant at() {
            return evidence.at();
        }
    }

    /** The park took it up. */
    record InvestigationOpened(Actor by, Instant at) implements AppealEvent {}

    /** The park found. */
    record FindingGiven(Finding finding) implements AppealEvent {

        @Override
        public Actor by() {
            return finding.by();
        }

        @Override
        public Instant at() {
            return finding.at();
        }
    }

    /** The district decided. */
    record Decided(Decision decision) implements AppealEvent {

        @Override
        public Actor by() {
            return decision.by();
        }

        @Override
        public Instant at() {
            return decision.at();
        }
    }

    /** The enterprise took it back. */
    record Withdrawn(@Nullable String why, Actor by, Instant at) implements AppealEvent {}
}
