package io.hengzhi.scoringmodel.scheme;

import io.hengzhi.kernel.BilingualText;

/**
 * One thing that is wrong with a draft.
 *
 * @param field where, as a path in the draft: {@code indicators[2].weight}
 * @param code the rule that is broken, in kebab-case
 * @param text what was found and what the rule is
 */
public record SchemeProblem(String field, String code, BilingualText text) {

    /** What to do about it. */
    public BilingualText wayOut() {
        return WaysOut.of(code);
    }

    static SchemeProblem of(String field, String code, String zh, String en) {
        return new SchemeProblem(field, code, BilingualText.of(zh, en));
    }
}
