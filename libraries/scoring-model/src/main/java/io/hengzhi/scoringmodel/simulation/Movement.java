package io.hengzhi.scoringmodel.simulation;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.scheme.ClassRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What becomes of a list when its members are judged by another scheme, or one of them by other facts. Immutable. */
@PolicyClause("三(三)")
public final class Movement {

    /** Which way somebody's class goes. */
    public enum Way {
        UP("up"),
        DOWN("down"),
        /** The classes before and after are not the same ones, or a rank is won or lost: no better and no worse. */
        OTHER("other");

        private final String text;

        Way(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /**
     * A member before and after.
     *
     * @param before null where it had no rank
     * @param after null where it has none any more
     */
    public record Move(CreditCode code, SimulatedList.@Nullable Seat before, SimulatedList.@Nullable Seat after) {

        /** The ranks it wins, negative for ranks it loses; empty without a rank on both sides. */
        public OptionalInt rankShift() {
            return before == null || after == null ? OptionalInt.empty() : OptionalInt.of(before.rank() - after.rank());
        }

        private int distance() {
            return Math.abs(rankShift().orElse(Integer.MAX_VALUE));
        }
    }

    /**
     * How many go from one class to another.
     *
     * @param from the code of a class; null for no rank, or for a list without classes
     */
    public record Flow(@Nullable String from, @Nullable String to, int members) {}

    /** A part of the list, and how its members fare. */
    public record GroupShift<K>(K group, int members, int up, int down, int other, RankShifts shifts) {}

    private static final Comparator<Move> FARTHEST_FIRST =
            Comparator.comparingInt(Move::distance).reversed().thenComparing(Move::code);

    private final SimulatedList before;
    private final SimulatedList after;

    /** @param after of the same members as {@code before} */
    public Movement(SimulatedList before, SimulatedList after) {
        if (before.cohort().size() != after.cohort().size()) {
            throw new IllegalArgumentException("before and after are of different members");
        }
        this.before = before;
        this.after = after;
    }

    public SimulatedList before() {
        return before;
    }

    public SimulatedList after() {
        return after;
    }

    public Move move(int member) {
        return new Move(
                before.cohort().members().get(member).code(),
                before.findSeat(member).orElse(null),
                after.findSeat(member).orElse(null));
    }

    /** Which way a member's class goes; empty where it stays. */
    public Optional<Way> findWay(int member) {
        String from = classCode(before, member);
        String to = classCode(after, member);
        if (Objects.equals(from, to) && before.isRanked(member) == after.isRanked(member)) {
            return Optional.empty();
        }
        if (from == null || to == null) {
            return Optional.of(Way.OTHER);
        }
        ClassRule rule = after.findRule().orElseThrow();
        OptionalInt stood = rule.findPosition(from);
        if (stood.isEmpty()) {
            return Optional.of(Way.OTHER);
        }
        return Optional.of(after.band(member) < stood.getAsInt() ? Way.UP : Way.DOWN);
    }

    private static @Nullable String classCode(SimulatedList list, int member) {
        return list.findSeat(member)
                .map(SimulatedList.Seat::band)
                .map(ClassRule.Band::code)
                .orElse(null);
    }

    /** Everybody whose class changes, who goes farthest in rank first, then by credit code. */
    public List<Move> listClassChanges() {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < before.cohort().size(); i++) {
            if (findWay(i).isPresent()) {
                moves.add(move(i));
            }
        }
        moves.sort(FARTHEST_FIRST);
        return moves;
    }

    /** How many members change their class that way. */
    public int count(Way way) {
        int count = 0;
        for (int i = 0; i < before.cohort().size(); i++) {
            count += findWay(i).filter(way::equals).isPresent() ? 1 : 0;
        }
        return count;
    }

    /** From which class to which, classes in their order, also those who stay. */
    public List<Flow> listFlows() {
        Map<Integer, Flow> flows = new TreeMap<>();
        int columns = after.findRule().map(rule -> rule.bands().size()).orElse(1) + 1;
        for (int i = 0; i < before.cohort().size(); i++) {
            int row = before.isRanked(i) ? before.band(i) : Short.MAX_VALUE;
            int column = after.isRanked(i) ? after.band(i) : columns - 1;
            Flow one = new Flow(classCode(before, i), classCode(after, i), 1);
            flows.merge(
                    row * columns + column, one, (many, more) -> new Flow(many.from(), many.to(), many.members() + 1));
        }
        return List.copyOf(flows.values());
    }

    /** How far ranks shift in the whole list. */
    public RankShifts shifts() {
        return shifts(IntStream.range(0, before.cohort().size()).boxed().toList());
    }

    private RankShifts shifts(List<Integer> members) {
        List<Integer> shifts = new ArrayList<>();
        int ranksWon = 0;
        int ranksLost = 0;
        for (int i : members) {
            if (before.isRanked(i) && after.isRanked(i)) {
                shifts.add(before.rank(i) - after.rank(i));
            }
            ranksWon += !before.isRanked(i) && after.isRanked(i) ? 1 : 0;
            ranksLost += before.isRanked(i) && !after.isRanked(i) ? 1 : 0;
        }
        return RankShifts.of(shifts, ranksWon, ranksLost);
    }

    /** Those who win the most ranks, or lose them, farthest first. */
    public List<Move> listFarthest(Way way, int limit) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < before.cohort().size(); i++) {
            int shift = before.isRanked(i) && after.isRanked(i) ? before.rank(i) - after.rank(i) : 0;
            if (way == Way.UP ? shift > 0 : shift < 0) {
                moves.add(move(i));
            }
        }
        return moves.stream().sorted(FARTHEST_FIRST).limit(limit).toList();
    }

    /** How the parts of the list fare, in the order in which they are met. */
    public <K> List<GroupShift<K>> listGroups(Function<Cohort.Member, K> groupOf) {
        Map<K, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < before.cohort().size(); i++) {
            groups.computeIfAbsent(groupOf.apply(before.cohort().members().get(i)), any -> new ArrayList<>())
                    .add(i);
        }
        List<GroupShift<K>> shifts = new ArrayList<>();
        groups.forEach((group, members) -> {
            int[] ways = new int[Way.values().length];
            members.forEach(member -> findWay(member).ifPresent(way -> ways[way.ordinal()]++));
            shifts.add(new GroupShift<>(
                    group,
                    members.size(),
                    ways[Way.UP.ordinal()],
                    ways[Way.DOWN.ordinal()],
                    ways[Way.OTHER.ordinal()],
                    shifts(members)));
        });
        return shifts;
    }
}
