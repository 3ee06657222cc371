package io.hengzhi.scoring.results.domain;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoring.results.domain.FrozenFigures.LineDigest;
import io.hengzhi.scoring.results.domain.ResultLine.InputLine;
import io.hengzhi.scoring.results.domain.ResultLine.QuarterLine;
import io.hengzhi.scoring.results.domain.ResultLine.TermLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a later version of a result has changed: which enterprises, which terms, which facts. */
@PolicyClause("ours: DOMAIN 7")
public final class Differences {

    private Differences() {}

    /** The enterprises whose lines differ, by credit code: changed, come or gone. */
    public static List<CreditCode> enterprises(List<LineDigest> before, List<LineDigest> after) {
        Map<CreditCode, String> then = digests(before);
        Map<CreditCode, String> now = digests(after);
        Set<CreditCode> all = new TreeSet<>(then.keySet());
        all.addAll(now.keySet());
        return all.stream()
                .filter(code -> !Objects.equals(then.get(code), now.get(code)))
                .toList();
    }

    private static Map<CreditCode, String> digests(List<LineDigest> lines) {
        return lines.stream().collect(Collectors.toMap(LineDigest::creditCode, LineDigest::digest));
    }

    /**
     * What has changed for one enterprise.
     *
     * @param before null where it was not in the version before
     * @param after null where it is no longer in
     * @param terms the terms that differ
     * @param facts the effective values that differ, or that other facts make
     */
    public record Change(
            CreditCode creditCode,
            @Nullable ResultLine before,
            @Nullable ResultLine after,
            List<TermChange> terms,
            List<FactChange> facts) {}

    /** @param before null where the indicator was not in it */
    public record TermChange(
            String indicator,
            @Nullable TermLine before,
            @Nullable TermLine after) {}

    /**
     * A quarter's value.
     *
     * @param before null where the window did not hold the quarter
     * @param indicators whose terms read it
     */
    public record FactChange(
            String quantity,
            String quarter,
            @Nullable QuarterLine before,
            @Nullable QuarterLine after,
            List<String> indicators) {}

    /** Compares the lines of one enterprise; one of the two may be missing. */
    public static Change between(CreditCode code, @Nullable ResultLine before, @Nullable ResultLine after) {
        return new Change(
                code,
                before,
                after,
                changed(terms(before), terms(after), TermChange::new),
                changed(
                        quarters(before),
                        quarters(after),
                        (place, then, now) -> new FactChange(
                                place.quantity(),
                                place.quarter(),
                                then,
                                now,
                                readers(place.quantity(), before, after))));
    }

    private interface Told<K, V, T> {
        T of(K key, @Nullable V before, @Nullable V after);
    }

    private static <K, V, T> List<T> changed(Map<K, V> before, Map<K, V> after, Told<K, V, T> told) {
        Set<K> keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        List<T> changes = new ArrayList<>();
        for (K key : keys) {
            if (!Objects.equals(before.get(key), after.get(key))) {
                changes.add(told.of(key, before.get(key), after.get(key)));
            }
        }
        return List.copyOf(changes);
    }

    private static Map<String, TermLine> terms(@Nullable ResultLine line) {
        return line == null
                ? Map.of()
                : line.terms().stream()
                        .collect(Collectors.toMap(
                                TermLine::indicator, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** @param number which of several values of the quarter: predecessors' figures count beside the own */
    private record Place(String quantity, String quarter, int number) {}

    private static Map<Place, QuarterLine> quarters(@Nullable ResultLine line) {
        Map<Place, QuarterLine> quarters = new LinkedHashMap<>();
        for (InputLine input : line == null ? List.<InputLine>of() : line.inputs()) {
            Map<String, Integer> seen = new LinkedHashMap<>();
            for (QuarterLine quarter : input.quarters()) {
                int number = seen.merge(quarter.quarter(), 1, Integer::sum);
                quarters.put(new Place(input.quantity(), quarter.quarter(), number), quarter);
            }
        }
        return quarters;
    }

    private static List<String> readers(String quantity, @Nullable ResultLine before, @Nullable ResultLine after) {
        return Stream.of(after, before)
                .filter(Objects::nonNull)
                .flatMap(line -> line.terms().stream())
                .filter(term -> term.quantities().contains(quantity))
                .map(TermLine::indicator)
                .distinct()
                .toList();
    }
}
