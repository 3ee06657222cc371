package io.hengzhi.scoringmodel.formula;

import io.hengzhi.kernel.Quantity;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What kind of figure an expression yields.
 *
 * @param units powers by unit: 万元/人 is 万元 to 1 and 人 to -1
 * @param years 1 for what accumulates over the window, 0 for a level or a ratio
 * @param isLevel whether a stock's level is in it
 */
record Dimension(Map<String, Integer> units, int years, boolean isLevel) {

    /** How a ratio without a unit is written. */
    static final String RATIO = "比率";

    static final Dimension NUMBER = new Dimension(Map.of(), 0, false);

    Dimension {
        units = Map.copyOf(units);
    }

    static Dimension of(Quantity quantity, Take take) {
        boolean flow = quantity.kind() == Quantity.Kind.FLOW;
        boolean accumulates = flow && (take == Take.WINDOW || take == Take.SUM);
        return new Dimension(parse(quantity.unit()).units(), accumulates ? 1 : 0, !flow);
    }

    /** Reads a unit as it is written, for example 万元/人. */
    static Dimension parse(String unit) {
        if (unit.equals(RATIO)) {
            return NUMBER;
        }
        Map<String, Integer> units = new TreeMap<>();
        String[] parts = unit.split("/");
        for (int i = 0; i < parts.length; i++) {
            for (String one : parts[i].split("·")) {
                if (!one.isBlank() && !one.equals("1")) {
                    units.merge(one.strip(), i == 0 ? 1 : -1, Integer::sum);
                }
            }
        }
        units.values().removeIf(power -> power == 0);
        return new Dimension(units, 0, false);
    }

    Dimension times(Dimension other) {
        return combined(other, Integer::sum, years + other.years);
    }

    Dimension dividedBy(Dimension other) {
        return combined(other, (mine, theirs) -> mine - theirs, years - other.years);
    }

    private Dimension combined(Dimension other, BiFunction<Integer, Integer, Integer> powers, int years) {
        Map<String, Integer> combined = new TreeMap<>(units);
        other.units.forEach((unit, power) -> combined.put(unit, powers.apply(combined.getOrDefault(unit, 0), power)));
        combined.values().removeIf(power -> power == 0);
        return new Dimension(combined, years, isLevel || other.isLevel);
    }

    /** Whether two figures can be added and compared. */
    boolean isLike(Dimension other) {
        return units.equals(other.units) && years == other.years;
    }

    /** Of two figures that are added or compared, whichever stands first. */
    Dimension like(Dimension other) {
        return new Dimension(units, years, isLevel || other.isLevel);
    }

    /** Whether what accumulates over the window is divided by a level. */
    boolean isFlowOver(Dimension divisor) {
        return years == 1 && divisor.years == 0 && divisor.isLevel;
    }

    /** As the unit of an indicator is written. */
    String text() {
        if (units.isEmpty()) {
            return RATIO;
        }
        String above = side(1);
        String below = side(-1);
        return (above.isEmpty() ? "1" : above) + (below.isEmpty() ? "" : "/" + below);
    }

    private String side(int sign) {
        return new TreeMap<>(units)
                .entrySet().stream()
                        .filter(entry -> entry.getValue() * sign > 0)
                        .flatMap(entry -> Collections.nCopies(entry.getValue() * sign, entry.getKey()).stream())
                        .collect(Collectors.joining(sign > 0 ? "·" : "/"));
    }
}
