package io.hengzhi.kernel;

/**
 * What is wrong with a text.
 *
 * @param code the stable name of the rule that was broken, in kebab-case
 * @param text what was found, what the rule is
 */
public record Fault(String code, BilingualText text) {}
