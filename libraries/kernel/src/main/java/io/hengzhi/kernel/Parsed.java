package io.hengzhi.kernel;

import java.util.function.Function;

/**
 * The outcome of reading text that somebody else wrote: a value, or what is wrong with the text and how to mend it. A
 * refusal is a value, not an exception.
 */
public sealed interface Parsed<T> {

    record Valid<T>(T value) implements Parsed<T> {}

    record Invalid<T>(Fault fault) implements Parsed<T> {}

    static <T> Parsed<T> valid(T value) {
        return new Valid<>(value);
    }

    static <T> Parsed<T> invalid(String code, String zh, String en) {
        return new Invalid<>(new Fault(code, new BilingualText(zh, en)));
    }

    /** The value; throws {@link IllegalArgumentException} with the fault's text where there is none. */
    default T orElseThrow() {
        return switch (this) {
            case Valid<T>(T value) -> value;
            case Invalid<T>(Fault fault) ->
                throw new IllegalArgumentException(fault.text().toString());
        };
    }

    default <R> Parsed<R> map(Function<T, R> mapping) {
        return switch (this) {
            case Valid<T>(T value) -> new Valid<>(mapping.apply(value));
            case Invalid<T>(Fault fault) -> new Invalid<>(fault);
        };
    }
}
