package io.hengzhi.scoringmodel.scheme;

import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.Parsed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reading of a draft finds wrong, gathered so that all of it is told at once. */
final class Findings {

    private final List<SchemeProblem> problems = new ArrayList<>();

    void problem(String field, String code, String zh, String en) {
        problems.add(SchemeProblem.of(field, code, zh, en));
    }

    /** The parsed value; null, and one more problem, where it is none. */
    <T> @Nullable T valueOf(String field, Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Valid<T>(T value) -> value;
            case Parsed.Invalid<T>(Fault fault) -> {
                problems.add(new SchemeProblem(field, fault.code(), fault.text()));
                yield null;
            }
        };
    }

    List<SchemeProblem> all() {
        return problems;
    }
}
