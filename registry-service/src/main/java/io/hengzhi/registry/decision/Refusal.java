package io.hengzhi.registry.decision;

import io.hengzhi.kernel.BilingualText;

/**
 * Why a command was refused: the field, the rule, what was found, and what to do instead.
 *
 * @param field the field of the command, by its name in the request
 * @param rule the stable name of the rule, in kebab-case
 */
public record Refusal(String field, String rule, BilingualText text, BilingualText wayOut) {

    public static Refusal of(String field, String rule, String zh, String en, String wayOutZh, String wayOutEn) {
        return new Refusal(field, rule, BilingualText.of(zh, en), BilingualText.of(wayOutZh, wayOutEn));
    }
}
