package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.Ratio;
import io.hengzhi.kernel.UnitConversion;
import java.time.Instant;
import java.util.Optional;

/**
 * A fact with everything a rule may ask about it. Values that a rule makes sure of ({@link #quantity()}, {@link
 * #quarter()}, {@link #conversion}, {@link #canonical}) are only asked for by rules that stand after it.
 *
 * @param path how the message addresses it, for example {@code facts[0]}
 */
record FactInQuestion(ReportedFact fact, String path, BureauCode bureau, Instant recordedAt, Catalogue catalogue) {

    Optional<Quantity> findQuantity() {
        return QuantityCode.parse(fact.quantity()) instanceof Parsed.Valid<QuantityCode>(QuantityCode code)
                ? catalogue.findQuantity(code)
                : Optional.empty();
    }

    Quantity quantity() {
        return catalogue.getQuantity(QuantityCode.of(fact.quantity()));
    }

    Quarter quarter() {
        return Quarter.of(fact.quarter());
    }

    /** The row of the table that a unit other than the canonical one needs. */
    Optional<UnitConversion> findConversion(ReportedFact.Value value) {
        return catalogue.findConversion(value.unit(), quantity().unit(), quarter());
    }

    boolean isCanonical(ReportedFact.Value value) {
        return value.unit().equals(quantity().unit());
    }

    /** The value in the canonical unit, rounded once. */
    Parsed<Amount> canonical(ReportedFact.Value value) {
        return switch (Amount.parse(value.decimal())) {
            case Parsed.Valid<Amount>(Amount reported) -> Amount.converted(reported, factor(value));
            case Parsed.Invalid<Amount> invalid -> invalid;
        };
    }

    private Ratio factor(ReportedFact.Value value) {
        return isCanonical(value)
                ? Ratio.ONE
                : findConversion(value).orElseThrow().factor();
    }
}
