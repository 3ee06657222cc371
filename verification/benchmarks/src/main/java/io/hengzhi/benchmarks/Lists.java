package io.hengzhi.benchmarks;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.scoringmodel.ranking.MemberOrder;
import io.hengzhi.scoringmodel.ranking.RankList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Questions to one list of the whole country. */
final class Lists implements Benchmark {

    private static final int QUESTIONS = 20_000;
    private static final int PAGE = 50;

    private long sink;

    @Override
    public String what() {
        return "rank, page of 50 and a changed value in one list of all, against sorting an array of values once";
    }

    @Override
    public int enterprises() {
        return 6_000_000;
    }

    /** Members stand by number: whose codes they are is nobody's question here. */
    private record ByNumber() implements MemberOrder {
        @Override
        public int compare(int left, int right) {
            return Integer.compare(left, right);
        }

        @Override
        public int compareToCode(int member, CreditCode code) {
            throw new UnsupportedOperationException("no cursor is asked for");
        }
    }

    @Override
    public List<Figure> run(int enterprises) {
        SplittableRandom random = new SplittableRandom(6);
        // a tie now and then
        long[] units = random.longs(enterprises, 0, 20_000_000L)
                .map(value -> value * 100_000)
                .toArray();
        int[] members = IntStream.range(0, enterprises).toArray();
        long begun = System.nanoTime();
        RankList list = RankList.of(units, members, new ByNumber());
        double built = (System.nanoTime() - begun) * 1e-6;
        long[] sorted = units.clone();
        begun = System.nanoTime();
        Arrays.sort(sorted);
        double sort = (System.nanoTime() - begun) * 1e-6;
        compare(list, units, sorted);

        int[] asked = random.ints(QUESTIONS, 0, enterprises).toArray();
        Rounds ranks = Rounds.nanos(QUESTIONS, () -> {
            for (int member : asked) {
                sink += list.rank(units[member]);
            }
        });
        Rounds pages = Rounds.nanos(QUESTIONS, () -> {
            for (int position : asked) {
                sink += list.page(position, PAGE).size();
            }
        });
        Rounds updates = Rounds.nanos(QUESTIONS, () -> {
            for (int member : asked) {
                list.remove(units[member], member);
                units[member] = (units[member] * 7 + 100_000) % 2_000_000_000_000L;
                list.insert(units[member], member);
            }
        });
        return List.of(
                Figure.of("rank", ranks.times(1e-3), "µs"),
                Figure.of("page of " + PAGE, pages.times(1e-3), "µs"),
                Figure.of("changed value", updates.times(1e-3), "µs"),
                Figure.once("list built at once", built, "ms on the wall", null),
                Figure.once("array of values sorted", sort, "ms on the wall", null));
    }

    private static void compare(RankList list, long[] units, long[] sorted) {
        for (int member = 0; member < units.length; member += Math.max(1, units.length / 1_000)) {
            int rank = list.rank(units[member]);
            // the best of those with its value stands at its rank, and the one before is better
            boolean stands = sorted[sorted.length - rank] == units[member];
            boolean first = rank == 1 || sorted[sorted.length - rank + 1] > units[member];
            if (!stands || !first) {
                throw new IllegalStateException("member " + member + " does not stand at rank " + rank);
            }
        }
    }
}
