package io.hengzhi.bureau.fact;

import io.hengzhi.kernel.BilingualText;

/**
 * Why a fact was not accepted here, before anything was sent.
 *
 * @param index the fact's place in the collection that was given
 * @param field such as {@code unit}
 * @param rule the code under which the city would refuse it, as in docs/refusals.md
 */
public record FactFault(int index, Fact fact, String field, String rule, BilingualText text, BilingualText wayOut) {}
