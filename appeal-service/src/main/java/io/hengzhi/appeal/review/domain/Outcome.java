package io.hengzhi.appeal.review.domain;

import java.util.List;

/** What comes of a wish: events, or the reason why not. */
public sealed interface Outcome {

    /** @param events in order; none where everything is as wished already */
    record Accepted(List<AppealEvent> events) implements Outcome {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Rejected(Refusal refusal) implements Outcome {}

    static Outcome accepted(AppealEvent... events) {
        return new Accepted(List.of(events));
    }

    static Outcome rejected(Refusal refusal) {
        return new Rejected(refusal);
    }
}
