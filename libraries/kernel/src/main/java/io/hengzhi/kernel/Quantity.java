package io.hengzhi.kernel;

import java.util.List;

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
        List<String> acceptedUnits) {

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

    public Quantity {
        owners = List.copyOf(owners);
        acceptedUnits = List.copyOf(acceptedUnits);
    }
}
