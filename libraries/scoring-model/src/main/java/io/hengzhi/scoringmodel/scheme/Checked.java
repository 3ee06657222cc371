package io.hengzhi.scoringmodel.scheme;

import java.util.List;

/** What comes of checking a draft: a scheme, or every problem it has. */
public sealed interface Checked {

    record Sound(Scheme scheme) implements Checked {}

    record Unsound(List<SchemeProblem> problems) implements Checked {
        public Unsound {
            problems = List.copyOf(problems);
        }
    }

    /** The scheme; throws {@link IllegalArgumentException} that lists the problems where there are any. */
    default Scheme orElseThrow() {
        return switch (this) {
            case Sound(Scheme scheme) -> scheme;
            case Unsound(List<SchemeProblem> problems) -> throw new IllegalArgumentException(problems.toString());
        };
    }
}
