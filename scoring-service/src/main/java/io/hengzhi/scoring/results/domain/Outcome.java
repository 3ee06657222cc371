package io.hengzhi.scoring.results.domain;

import java.util.List;

/** What comes of a command: events, or the reason why not. */
public sealed interface Outcome {

    record Accepted(List<ResultEvent> events) implements Outcome {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Rejected(Refusal refusal) implements Outcome {}

    static Outcome accepted(ResultEvent... events) {
        return new Accepted(List.of(events));
    }

    static Outcome rejected(Refusal refusal) {
        return new Rejected(refusal);
    }
}
