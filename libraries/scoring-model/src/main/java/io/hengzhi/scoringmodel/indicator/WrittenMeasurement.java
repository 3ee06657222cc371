package io.hengzhi.scoringmodel.indicator;

import io.hengzhi.scoringmodel.fact.Aggregate;
import io.hengzhi.scoringmodel.formula.Calculation;
import io.hengzhi.scoringmodel.formula.Fraction;
import java.math.BigInteger;
import java.util.List;

/** What a district's own formula comes to. */
public final class WrittenMeasurement implements Measurement {

    private final Formula.Written formula;
    private final Calculation calculation;

    WrittenMeasurement(Formula.Written formula, Calculation calculation) {
        this.formula = formula;
        this.calculation = calculation;
    }

    /** How it was worked out. */
    public Calculation calculation() {
        return calculation;
    }

    @Override
    public Status status() {
        if (!calculation.isComplete()) {
            return Status.MISSING;
        }
        return calculation.findValue().isPresent() ? Status.PRESENT : Status.ZERO_DENOMINATOR;
    }

    @Override
    public Formula formula() {
        return formula;
    }

    @Override
    public List<Aggregate> readings() {
        return calculation.readings();
    }

    @Override
    public BigInteger exactNumerator() {
        return value().numerator();
    }

    @Override
    public BigInteger exactDenominator() {
        return value().denominator();
    }

    private Fraction value() {
        return calculation.findValue().orElse(Fraction.ZERO);
    }
}
