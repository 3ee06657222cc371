package io.hengzhi.registry.decision;

import java.util.function.Function;

/** What a rule answers: the state that follows, or the refusal. A refusal is a value, not an exception. */
public sealed interface Decision<T> {

    record Accepted<T>(T state) implements Decision<T> {}

    record Rejected<T>(Refusal refusal) implements Decision<T> {}

    static <T> Decision<T> accepted(T state) {
        return new Accepted<>(state);
    }

    static <T> Decision<T> rejected(Refusal refusal) {
        return new Rejected<>(refusal);
    }

    default <R> Decision<R> map(Function<T, R> mapping) {
        return switch (this) {
            case Accepted<T>(T state) -> new Accepted<>(mapping.apply(state));
            case Rejected<T>(Refusal refusal) -> new Rejected<>(refusal);
        };
    }
}
