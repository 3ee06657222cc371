package io.hengzhi.scoringmodel.fact;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.Quarter;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What counts for one quarter (or, taken from a year-to-date report, for January to that quarter), with the reports it was
 * made from.
 *
 * @param micros the value times 10^6 in the canonical unit; a difference of two reports may pass the 12 digits of a
 *     reported one
 * @param marks how it came about
 * @param facts the reports it was made from, the quarter's own first
 * @param bureau whose series counts; null for a derived value
 */
public record EffectiveValue(
        Quarter quarter,
        long micros,
        Set<Mark> marks,
        List<FactId> facts,
        @Nullable BureauCode bureau) {

    public EffectiveValue {
        // in the order of the enum, so that the same value is always written the same way
        marks = marks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(marks));
        facts = List.copyOf(facts);
    }

    /** The value with its 6 decimals. */
    public BigDecimal value() {
        return BigDecimal.valueOf(micros, Amount.SCALE);
    }
}
