package io.hengzhi.scoring.engine.domain;

import io.hengzhi.scoringmodel.ranking.RankList;
import java.util.Arrays;

/** Members of a list in the order in which they came, to be put in order at once. */
final class Gathering {

    private final Members ranked = new Members();
    private final Members unranked = new Members();

    void ranked(long value, int member) {
        ranked.add(value, member);
    }

    void unranked(int member) {
        unranked.add(0, member);
    }

    BoardMembers order(Roster roster) {
        return new BoardMembers(ranked.order(roster), unranked.order(roster));
    }

    private static final class Members {
        private long[] units = new long[16];
        private int[] numbers = new int[16];
        private int size;

        void add(long value, int member) {
            if (size == units.length) {
                units = Arrays.copyOf(units, size + size / 2);
                numbers = Arrays.copyOf(numbers, size + size / 2);
            }
            units[size] = value;
            numbers[size++] = member;
        }

        RankList order(Roster roster) {
            return RankList.of(Arrays.copyOf(units, size), Arrays.copyOf(numbers, size), roster);
        }
    }
}
