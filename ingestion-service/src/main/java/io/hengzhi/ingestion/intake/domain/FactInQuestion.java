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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fact with everything a rule may ask about it. Values that a rule makes sure of ({@link #quantity()}, {@link
 * #quarter()}, {@link #canonical}) are only asked for by rules that stand after it.
 *
 * @param path how the message addresses it, for example {@code facts[0]}
 */
final class FactInQuestion {

    private final ReportedFact fact;
    private final String path;
    private final BureauCode bureau;
    private final Instant recordedAt;
    private final Catalogue catalogue;
    private final Optional<Quantity> quantity;
    private final Parsed<Quarter> quarter;
    /** Found once, though several rules ask. */
    private @Nullable Parsed<Amount> canonical;

    FactInQuestion(ReportedFact fact, String path, BureauCode bureau, Instant recordedAt, Catalogue catalogue) {
        this.fact = fact;
        this.path = path;
        this.bureau = bureau;
        this.recordedAt = recordedAt;
        this.catalogue = catalogue;
        this.quantity = QuantityCode.parse(fact.quantity()) instanceof Parsed.Valid<QuantityCode>(QuantityCode code)
                ? catalogue.findQuantity(code)
                : Optional.empty();
        this.quarter = Quarter.parse(fact.quarter());
    }

    ReportedFact fact() {
        return fact;
    }

    String path() {
        return path;
    }

    BureauCode bureau() {
        return bureau;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Optional<Quantity> findQuantity() {
        return quantity;
    }

    Quantity quantity() {
        return quantity.orElseThrow();
    }

    Quarter quarter() {
        return quarter.orElseThrow();
    }

    /** The row of the table that a unit other than the canonical one needs. */
    Optional<UnitConversion> findConversion(ReportedFact.Value value) {
        return catalogue.findConversion(value.unit(), quantity().unit(), quarter());
    }

    boolean isCanonical(ReportedFact.Value value) {
        return value.unit().equals(quantity().unit());
    }

    /** The fact's value in the canonical unit, rounded once; only asked of a fact that has one. */
    Parsed<Amount> canonical() {
        Parsed<Amount> known = canonical;
        if (known == null) {
            ReportedFact.Value value = Objects.requireNonNull(fact.value());
            known = switch (Amount.parse(value.decimal())) {
                case Parsed.Valid<Amount>(Amount reported) -> Amount.converted(reported, factor(value));
                case Parsed.Invalid<Amount> invalid -> invalid;
            };
            canonical = known;
        }
        return known;
    }

    private Ratio factor(ReportedFact.Value value) {
        return isCanonical(value)
                ? Ratio.ONE
                : findConversion(value).orElseThrow().factor();
    }
}
