package io.hengzhi.appeal.review.domain;

import io.hengzhi.kernel.Amount;

/**
 * What a fact should read in somebody's view, in a unit that the fact's bureau accepts.
 *
 * @param amount at most 6 decimals
 */
public record StatedValue(Amount amount, String unit) {

    /** Without trailing zeros, for example {@code 98.1}. */
    public String amountText() {
        return amount.toBigDecimal().stripTrailingZeros().toPlainString();
    }
}
