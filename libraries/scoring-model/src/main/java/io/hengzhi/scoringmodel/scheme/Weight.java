package io.hengzhi.scoringmodel.scheme;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.PolicyClause;
import java.math.BigDecimal;

/**
 * An indicator's share of the 100 points, with at most 2 decimals.
 *
 * @param hundredths the weight times 100: 1500 for 15.00
 */
@PolicyClause("三(三)")
public record Weight(int hundredths) {

    /** What all weights of a scheme come to: 100.00. */
    public static final int WHOLE = 100_00;

    public Weight {
        if (hundredths <= 0 || hundredths > WHOLE) {
            throw new IllegalArgumentException("a weight is above 0 and at most 100: " + hundredths + "/100");
        }
    }

    public static Parsed<Weight> parse(String text) {
        return switch (Amount.parse(text)) {
            case Parsed.Invalid<Amount>(Fault fault) -> new Parsed.Invalid<>(fault);
            case Parsed.Valid<Amount>(Amount amount) -> {
                if (amount.micros() % 10_000 != 0) {
                    yield Parsed.invalid(
                            "too-many-decimals",
                            "权重最多 2 位小数，实为 " + text + "。",
                            "A weight has at most 2 decimals, this is " + text + ".");
                }
                if (amount.signum() <= 0 || amount.micros() > 100_000_000) {
                    yield Parsed.invalid(
                            "weight-out-of-range",
                            "权重应大于 0 且不超过 100，实为 " + text + "。",
                            "A weight is above 0 and at most 100, this is " + text + ".");
                }
                yield Parsed.valid(new Weight((int) (amount.micros() / 10_000)));
            }
        };
    }

    public static Weight of(String text) {
        return parse(text).orElseThrow();
    }

    /** With 2 decimals, for example {@code 15.00}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }
}
