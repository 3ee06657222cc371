package io.hengzhi.scoringmodel.formula;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.scoringmodel.fact.Aggregate;
import io.hengzhi.scoringmodel.fact.Window;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A formula worked out for one enterprise and window, exactly. Any missing name makes it missing, whatever the others are;
 * then any divisor that is not positive is the denominator case. In a window of n quarters a flow over a level is multiplied
 * by 4/n, as for the city's own indicators.
 */
@PolicyClause("ours: DOMAIN 5")
public final class Calculation {

    private static final BigInteger MICROS = BigInteger.valueOf(1_000_000);
    private static final int QUARTERS = 4;

    /** One part with its value; the value is null where it is missing or was not reached. */
    public record Step(BilingualText words, @Nullable Fraction value, List<Step> parts) {
        public Step {
            parts = List.copyOf(parts);
        }
    }

    private record Place(QuantityCode quantity, Window window) {}

    /** What stopped the calculation: a divisor that is not positive. */
    private static final class NotPositive extends Exception {
        private final transient Step divisor;

        NotPositive(Expression divisor, Fraction value) {
            super(null, null, false, false);
            this.divisor = new Step(divisor.words(), value, List.of());
        }
    }

    private final Expression root;
    private final Window window;
    private final Map<Place, Aggregate> aggregates = new LinkedHashMap<>();
    private final @Nullable Fraction value;
    private final @Nullable Step divisorNotPositive;

    /** @param figures the aggregate of a quantity over a window */
    public Calculation(WrittenFormula formula, Window window, BiFunction<QuantityCode, Window, Aggregate> figures) {
        this.root = formula.root();
        this.window = window;
        collect(root, window, figures);
        Fraction reached = null;
        Step notPositive = null;
        if (isComplete()) {
            try {
                reached = valueOf(root, window);
            } catch (NotPositive e) {
                notPositive = e.divisor;
            }
        }
        this.value = reached;
        this.divisorNotPositive = notPositive;
    }

    private void collect(Expression part, Window over, BiFunction<QuantityCode, Window, Aggregate> figures) {
        if (part instanceof Expression.Reading reading) {
            aggregates.computeIfAbsent(place(reading, over), place -> figures.apply(place.quantity(), place.window()));
        }
        Window inside = part instanceof Expression.YearBefore ? over.yearBefore() : over;
        part.parts().forEach(inner -> collect(inner, inside, figures));
    }

    private static Place place(Expression.Reading reading, Window over) {
        return new Place(
                reading.quantity().code(),
                reading.take() == Take.LAST ? new Window(over.last(), 1, over.tracking()) : over);
    }

    /** Whether every name has a figure. */
    public boolean isComplete() {
        return aggregates.values().stream().allMatch(Aggregate::isKnown);
    }

    /** The exact value; empty where a name is missing or a divisor not positive. */
    public Optional<Fraction> findValue() {
        return Optional.ofNullable(value);
    }

    /** The divisor that is zero or negative, with its value. */
    public Optional<Step> findDivisorNotPositive() {
        return Optional.ofNullable(divisorNotPositive);
    }

    /** What was read, each quantity and window once, in the order in which the formula names them. */
    public List<Aggregate> readings() {
        return List.copyOf(aggregates.values());
    }

    /** Whether the i-th reading is of one year before. */
    public boolean readsYearBefore(int i) {
        Place place = List.copyOf(aggregates.keySet()).get(i);
        return place.window().last().index() < window.last().index();
    }

    private Fraction valueOf(Expression part, Window over) throws NotPositive {
        return switch (part) {
            case Expression.Number(var number) -> Fraction.of(number);
            case Expression.Reading reading -> figure(reading, over);
            case Expression.YearBefore(Expression of) -> valueOf(of, over.yearBefore());
            case Expression.Negative(Expression of) -> valueOf(of, over).negated();
            case Expression.Extreme(boolean greatest, List<Expression> of) -> extreme(greatest, of, over);
            case Expression.Operation operation -> operation(operation, over);
        };
    }

    private Fraction figure(Expression.Reading reading, Window over) {
        Aggregate aggregate = aggregates.get(place(reading, over));
        if (aggregate == null) {
            throw new IllegalStateException("not collected: " + reading);
        }
        boolean perQuarter =
                reading.take() == Take.AVERAGE && reading.quantity().kind() == Quantity.Kind.FLOW;
        int divisor = aggregate.divisor() * (perQuarter ? over.size() : 1);
        return new Fraction(aggregate.exactTotal(), MICROS.multiply(BigInteger.valueOf(divisor)));
    }

    private Fraction extreme(boolean greatest, List<Expression> of, Window over) throws NotPositive {
        Fraction winner = valueOf(of.getFirst(), over);
        for (Expression each : of.subList(1, of.size())) {
            Fraction other = valueOf(each, over);
            int order = other.compareWith(winner);
            if (greatest ? order > 0 : order < 0) {
                winner = other;
            }
        }
        return winner;
    }

    private Fraction operation(Expression.Operation operation, Window over) throws NotPositive {
        Fraction left = valueOf(operation.left(), over);
        Fraction right = valueOf(operation.right(), over);
        return switch (operation.operator()) {
            case PLUS -> left.plus(right);
            case MINUS -> left.plus(right.negated());
            case TIMES -> left.times(right);
            case DIVIDED_BY -> {
                if (right.signum() <= 0) {
                    throw new NotPositive(operation.right(), right);
                }
                Fraction quotient = left.dividedBy(right);
                yield operation.flowOverLevel()
                        ? quotient.times(new Fraction(BigInteger.valueOf(QUARTERS), BigInteger.valueOf(over.size())))
                        : quotient;
            }
        };
    }

    /** The formula as a tree, each part with its value. */
    public Step steps() {
        return step(root, window);
    }

    private Step step(Expression part, Window over) {
        Window inside = part instanceof Expression.YearBefore ? over.yearBefore() : over;
        List<Step> parts =
                part.parts().stream().map(inner -> step(inner, inside)).toList();
        return new Step(part.words(), findValue(part, over), parts);
    }

    private @Nullable Fraction findValue(Expression part, Window over) {
        if (part instanceof Expression.Reading reading) {
            Aggregate aggregate = aggregates.get(place(reading, over));
            return aggregate != null && aggregate.isKnown() ? figure(reading, over) : null;
        }
        if (!isComplete()) {
            return null;
        }
        try {
            return valueOf(part, over);
        } catch (NotPositive notReached) {
            return null;
        }
    }
}
