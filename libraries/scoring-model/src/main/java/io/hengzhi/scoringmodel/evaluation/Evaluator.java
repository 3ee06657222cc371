package io.hengzhi.scoringmodel.evaluation;

import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.scoringmodel.fact.Aggregate;
import io.hengzhi.scoringmodel.fact.SeriesSource;
import io.hengzhi.scoringmodel.fact.Window;
import io.hengzhi.scoringmodel.formula.Calculation;
import io.hengzhi.scoringmodel.formula.WrittenFormula;
import io.hengzhi.scoringmodel.indicator.CoreSix;
import io.hengzhi.scoringmodel.indicator.Formula;
import io.hengzhi.scoringmodel.indicator.Measurement;
import io.hengzhi.scoringmodel.indicator.Status;
import io.hengzhi.scoringmodel.scheme.Scheme;
import io.hengzhi.scoringmodel.scheme.SchemeIndicator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scheme made ready to evaluate enterprises. The same facts under the same scheme give the same digits for ever. Immutable
 * and thread-safe; make one per scheme version and keep it.
 */
@PolicyClause("三(三)")
public final class Evaluator {

    private final Scheme scheme;
    private final TermRule[] rules;
    private final List<QuantityCode> quantities;
    private final int[] numerator;
    private final int[] denominator;

    public Evaluator(Scheme scheme) {
        this.scheme = scheme;
        this.quantities = new ArrayList<>();
        int size = scheme.indicators().size();
        this.rules = new TermRule[size];
        this.numerator = new int[size];
        this.denominator = new int[size];
        for (int i = 0; i < size; i++) {
            SchemeIndicator one = scheme.indicators().get(i);
            rules[i] = new TermRule(one);
            switch (one.indicator().formula()) {
                case Formula.Quotient(QuantityCode above, QuantityCode below) -> {
                    numerator[i] = position(above);
                    denominator[i] = position(below);
                }
                case Formula.Plain(QuantityCode quantity) -> numerator[i] = position(quantity);
                case Formula.Growth(QuantityCode quantity) -> numerator[i] = position(quantity);
                case Formula.Written(WrittenFormula formula) ->
                    formula.quantities().forEach(this::position);
            }
        }
    }

    private int position(QuantityCode code) {
        int known = quantities.indexOf(code);
        if (known >= 0) {
            return known;
        }
        quantities.add(code);
        return quantities.size() - 1;
    }

    public Scheme scheme() {
        return scheme;
    }

    /** The window the scheme judges a period by. */
    public Window window(Period period) {
        return Window.of(period, scheme.window());
    }

    /** The score of an enterprise in a period, by 6 + X. */
    public Evaluation evaluate(Subject subject, Period period) {
        Window window = window(period);
        @Nullable Aggregate[] aggregates = new @Nullable Aggregate[quantities.size()];
        Measurement[] measured = new Measurement[rules.length];
        Status[] status = new Status[rules.length];
        for (int i = 0; i < rules.length; i++) {
            SchemeIndicator one = scheme.indicators().get(i);
            measured[i] = measure(i, one, subject, window, aggregates);
            boolean applicable = one.isApplicableTo(subject.industry())
                    && !subject.notApplicable().contains(one.indicator().code());
            status[i] = applicable ? measured[i].status() : Status.NOT_APPLICABLE;
        }
        return new Evaluation(scheme, period, rules, measured, status);
    }

    /**
     * The score this scheme gives to what another has measured; it is that of {@link #evaluate}, without measuring again.
     *
     * @param measured under a scheme with the same indicators in the same order, for the same industries, over the same
     *     window: weights, baselines and the rule for missing values may differ
     */
    public Evaluation reweighted(Evaluation measured) {
        if (!scheme.measuresAs(measured.scheme())) {
            throw new IllegalArgumentException(scheme.id() + " measures otherwise");
        }
        return measured.under(scheme, rules);
    }

    private Measurement measure(
            int i, SchemeIndicator one, Subject subject, Window window, @Nullable Aggregate[] aggregates) {
        return switch (one.indicator().formula()) {
            case Formula.Quotient quotient ->
                Measurement.quotient(
                        quotient,
                        aggregate(numerator[i], subject, window, aggregates),
                        aggregate(denominator[i], subject, window, aggregates),
                        window);
            case Formula.Plain plain ->
                Measurement.plain(plain, aggregate(numerator[i], subject, window, aggregates), window);
            case Formula.Growth growth ->
                Measurement.growth(
                        growth,
                        comparable(subject, growth.quantity(), window),
                        comparable(subject, growth.quantity(), window.yearBefore()),
                        window);
            case Formula.Written written ->
                Measurement.written(
                        written,
                        new Calculation(
                                written.formula(),
                                window,
                                (quantity, over) -> over.equals(window)
                                        ? aggregate(position(quantity), subject, window, aggregates)
                                        : Aggregate.over(subject.facts().figures(quantity), over)));
        };
    }

    private Aggregate aggregate(int position, Subject subject, Window window, @Nullable Aggregate[] aggregates) {
        Aggregate known = aggregates[position];
        if (known == null) {
            known = Aggregate.over(subject.facts().figures(quantities.get(position)), window);
            aggregates[position] = known;
        }
        return known;
    }

    /** The successor's growth uses its predecessors' figures only where a recorded decision says comparable basis. */
    @PolicyClause("ours: DOMAIN 2")
    static Aggregate comparable(Subject subject, QuantityCode quantity, Window window) {
        Aggregate sum = Aggregate.over(subject.facts().figures(quantity), window);
        for (Subject.Predecessor predecessor : subject.predecessors()) {
            sum = sum.withPredecessor(predecessor.facts().figures(quantity), predecessor.leftFrom());
        }
        return sum;
    }

    /** What the below-scale list is ordered by. */
    @PolicyClause("三(二)")
    public TaxPerMu taxPerMu(SeriesSource facts, Period period) {
        Window window = window(period);
        Formula.Quotient formula = (Formula.Quotient) CoreSix.TAX_PER_MU.formula();
        return new TaxPerMu(Measurement.quotient(
                formula,
                Aggregate.over(facts.figures(formula.numerator()), window),
                Aggregate.over(facts.figures(formula.denominator()), window),
                window));
    }
}
