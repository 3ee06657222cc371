package io.hengzhi.platform.problem;

import io.hengzhi.kernel.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * One refusal or fault as it is told: what happened, which field and rule, what to do.
 *
 * @param code the type's code, or a narrower one such as {@code invalid-credit-code}
 */
public record Problem(
        ProblemType type,
        String code,
        @Nullable BilingualText detail,
        @Nullable String field,
        @Nullable String rule,
        @Nullable BilingualText wayOut) {

    public static Problem of(ProblemType type) {
        return new Problem(type, type.code(), null, null, null, null);
    }

    public Problem code(String narrower) {
        return new Problem(type, narrower, detail, field, rule, wayOut);
    }

    public Problem detail(String zh, String en) {
        return detail(new BilingualText(zh, en));
    }

    public Problem detail(BilingualText text) {
        return new Problem(type, code, text, field, rule, wayOut);
    }

    public Problem field(String name) {
        return new Problem(type, code, detail, name, rule, wayOut);
    }

    public Problem rule(String name) {
        return new Problem(type, code, detail, field, name, wayOut);
    }

    public Problem wayOut(String zh, String en) {
        return new Problem(type, code, detail, field, rule, new BilingualText(zh, en));
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }
}
