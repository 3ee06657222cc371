package io.hengzhi.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bureau measures of an enterprise.
 *
 * @param code for example {@code taxPaid}
 * @param name for people
 * @param unit the canonical unit, for example 万元
 * @param kind whether values add up over time or are averaged
 * @param frequency how often a value is due
 * @param mayBeNegative whether a reported negative is accepted
 * @param owners the bureaus that may report it, in order of precedence
 * @param acceptedUnits the units a bureau may use, the canonical one first
 * @param meaning what is counted and what is not, so that two bureaus count alike
 * @param plausible the range beyond which a value is accepted with a warning
 * @param dueWorkingDays until when a value is promised: working days after the quarter's end, of an annual quantity after
 *     the year's end; null where nothing is promised
 */
@PolicyClause("ours: DOMAIN 3")
public record Quantity(
        QuantityCode code,
        BilingualText name,
        String unit,
        Kind kind,
        Frequency frequency,
        boolean mayBeNegative,
        List<BureauCode> owners,
        List<String> acceptedUnits,
        BilingualText meaning,
        Plausible plausible,
        @Nullable Integer dueWorkingDays) {

    /** How quarters of the quantity combine: a flow is summed, a stock averaged. */
    public enum Kind {
        FLOW,
        STOCK
    }

    /** How often its owners report it. An annual one may still be reported by quarter. */
    public enum Frequency {
        QUARTERLY,
        ANNUAL
    }

    /**
     * From where to where a quarter's own value is believed, in the canonical unit, both ends included; of an annual
     * quantity the value that stands for the year. It warns and never refuses: a giant is possible.
     *
     * @param least null where nothing is too little
     * @param most null where nothing is too much
     */
    public record Plausible(
            @Nullable Amount least, @Nullable Amount most) {

        /** Believes everything. */
        public static final Plausible ANYTHING = new Plausible(null, null);

        public Plausible {
            if (least != null && most != null && least.compareTo(most) > 0) {
                throw new IllegalArgumentException("nothing is plausible between " + least + " and " + most);
            }
        }

        public boolean holds(Amount value) {
            return (least == null || value.compareTo(least) >= 0) && (most == null || value.compareTo(most) <= 0);
        }
    }

    public Quantity {
        owners = List.copyOf(owners);
        acceptedUnits = List.copyOf(acceptedUnits);
        if (dueWorkingDays != null && dueWorkingDays < 0) {
            throw new IllegalArgumentException(code + " would be due before the period ends");
        }
    }

    /** One of which the catalogue says no more than its name: nothing is implausible, nothing is promised. */
    public Quantity(
            QuantityCode code,
            BilingualText name,
            String unit,
            Kind kind,
            Frequency frequency,
            boolean mayBeNegative,
            List<BureauCode> owners,
            List<String> acceptedUnits) {
        this(code, name, unit, kind, frequency, mayBeNegative, owners, acceptedUnits, name, Plausible.ANYTHING, null);
    }

    /** The same with one more bureau that may report it, after all others; unchanged where it is an owner already. */
    public Quantity withLastOwner(BureauCode bureau) {
        if (owners.contains(bureau)) {
            return this;
        }
        List<BureauCode> more = new ArrayList<>(owners);
        more.add(bureau);
        return new Quantity(
                code,
                name,
                unit,
                kind,
                frequency,
                mayBeNegative,
                more,
                acceptedUnits,
                meaning,
                plausible,
                dueWorkingDays);
    }
}
