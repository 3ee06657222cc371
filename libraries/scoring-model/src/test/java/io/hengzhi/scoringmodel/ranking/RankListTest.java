package io.hengzhi.scoringmodel.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.PolicyClause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From high to low, equal values share a rank and the next is skipped. */
@PolicyClause("三(三)")
class RankListTest {

    /** Member n has the n-th code, but the order of codes is not the order of members. */
    private static final class Codes implements MemberOrder {

        private final List<CreditCode> codes;

        Codes(int count) {
            Random random = new Random(count);
            this.codes = IntStream.range(0, count)
                    .mapToObj(i -> CreditCode.withCheckCharacter("91" + "1".repeat(6)
                            + String.format("%04d", random.nextInt(10_000)) + String.format("%05d", i)))
                    .toList();
        }

        @Override
        public int compare(int left, int right) {
            return codes.get(left).compareTo(codes.get(right));
        }

        @Override
        public int compareToCode(int member, CreditCode code) {
            return codes.get(member).compareTo(code);
        }
    }

    private record Entry(long units, int member) {}

    private static Comparator<Entry> order(Codes codes) {
        return Comparator.comparingLong(Entry::units)
                .reversed()
                .thenComparing((one, other) -> codes.compare(one.member(), other.member()));
    }

    @Test
    void equal_values_share_a_rank_and_the_next_is_skipped() {
        Codes codes = new Codes(4);
        RankList list = new RankList(codes);
        list.insert(100, 0);
        list.insert(90, 1);
        list.insert(90, 2);
        list.insert(80, 3);

        List<Ranked> page = list.page(0, 10);

        assertThat(page).map(Ranked::rank).containsExactly(1, 2, 2, 4);
        assertThat(page).map(Ranked::tied).containsExactly(false, true, true, false);
        assertThat(page).map(Ranked::position).containsExactly(0, 1, 2, 3);
        assertThat(codes.compare(page.get(1).member(), page.get(2).member())).isNegative();
        assertThat(list.rank(80)).isEqualTo(4);
        assertThat(list.rank(90)).isEqualTo(2);
        assertThat(list.rank(85)).isEqualTo(4);
        assertThat(list.countBetter(90)).isEqualTo(1);
        assertThat(list.countEqual(90)).isEqualTo(2);
        assertThat(list.size()).isEqualTo(4);
    }

    @Test
    void an_empty_list_answers() {
        RankList list = new RankList(new Codes(1));

        assertThat(list.page(0, 50)).isEmpty();
        assertThat(list.rank(5)).isEqualTo(1);
        assertThat(list.remove(5, 0)).isFalse();
        assertThat(RankList.of(new long[0], new int[0], new Codes(1)).size()).isZero();
        assertThatThrownBy(() -> list.unitsAt(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_cursor_goes_on_behind_a_member_that_has_left() {
        Codes codes = new Codes(5);
        RankList list = RankList.of(new long[] {50, 40, 40, 30, 20}, new int[] {0, 1, 2, 3, 4}, codes);
        int first = codes.compare(1, 2) < 0 ? 1 : 2;
        int second = 3 - first;

        assertThat(list.memberAt(list.positionAfter(40, codes.codes.get(first))))
                .isEqualTo(second);
        list.remove(40, first);
        assertThat(list.memberAt(list.positionAfter(40, codes.codes.get(first))))
                .isEqualTo(second);
        assertThat(list.memberAt(list.positionAfter(40, codes.codes.get(second))))
                .isEqualTo(3);
        assertThat(list.positionAfter(20, codes.codes.get(4))).isEqualTo(list.size());
    }

    @Test
    void the_ends_of_the_range_are_values_like_others() {
        RankList list = new RankList(new Codes(3));
        list.insert(Long.MIN_VALUE, 0);
        list.insert(Long.MAX_VALUE, 1);
        list.insert(0, 2);

        assertThat(list.page(0, 3)).map(Ranked::units).containsExactly(Long.MAX_VALUE, 0L, Long.MIN_VALUE);
        assertThat(list.rank(Long.MIN_VALUE)).isEqualTo(3);
    }

    @Test
    void random_inserts_and_removals_with_many_ties_agree_with_a_sorted_list() {
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            int members = 4_000;
            int values = seed % 2 == 0 ? 40 : 1_000_000;
            Codes codes = new Codes(members);
            RankList list = new RankList(codes);
            List<Entry> oracle = new ArrayList<>();
            Map<Integer, Entry> standing = new HashMap<>();
            for (int step = 0; step < 30_000; step++) {
                int member = random.nextInt(members);
                Entry old = standing.get(member);
                // the list grows at first and shrinks to nothing at last
                boolean shrinking = step > 20_000;
                if (old != null) {
                    assertThat(list.remove(old.units(), member)).isTrue();
                    assertThat(list.remove(old.units(), member)).isFalse();
                    oracle.remove(Collections.binarySearch(oracle, old, order(codes)));
                    standing.remove(member);
                }
                if (old == null ? !shrinking : !shrinking && random.nextInt(3) > 0) {
                    Entry entry = new Entry(random.nextInt(values) - values / 2, member);
                    list.insert(entry.units(), member);
                    int at = -1 - Collections.binarySearch(oracle, entry, order(codes));
                    oracle.add(at, entry);
                    standing.put(member, entry);
                }
                if (step % 500 == 0) {
                    check(list, oracle, random, values, codes);
                }
            }
            check(list, oracle, random, values, codes);
        }
    }

    private static void check(RankList list, List<Entry> oracle, Random random, int values, Codes codes) {
        assertThat(list.size()).isEqualTo(oracle.size());
        List<Entry> whole = list.page(0, Integer.MAX_VALUE).stream()
                .map(line -> new Entry(line.units(), line.member()))
                .toList();
        assertThat(whole).isEqualTo(oracle);
        for (int probe = 0; probe < 20; probe++) {
            long value = random.nextInt(values) - values / 2;
            long better = oracle.stream().filter(entry -> entry.units() > value).count();
            long equal = oracle.stream().filter(entry -> entry.units() == value).count();
            assertThat(list.rank(value)).isEqualTo((int) better + 1);
            assertThat(list.countAtLeast(value)).isEqualTo((int) (better + equal));
            if (!oracle.isEmpty()) {
                int at = random.nextInt(oracle.size());
                Entry entry = oracle.get(at);
                assertThat(list.unitsAt(at)).isEqualTo(entry.units());
                assertThat(list.memberAt(at)).isEqualTo(entry.member());
                assertThat(list.position(entry.units(), entry.member())).isEqualTo(at);
                assertThat(list.positionAfter(entry.units(), codes.codes.get(entry.member())))
                        .isEqualTo(at + 1);
                List<Ranked> page = list.page(at, 7);
                assertThat(page).hasSize(Math.min(7, oracle.size() - at));
                assertThat(page.getFirst().rank())
                        .isEqualTo(1
                                + (int) oracle.stream()
                                        .filter(other -> other.units() > entry.units())
                                        .count());
            }
        }
    }

    @Test
    void built_at_once_is_built_one_by_one() {
        Random random = new Random(11);
        for (int count : new int[] {1, 2, 895, 896, 897, 1024, 5_000}) {
            Codes codes = new Codes(count);
            long[] units = random.longs(count, 0, count / 3 + 1).toArray();
            int[] members = IntStream.range(0, count).toArray();
            RankList one = new RankList(codes);
            for (int i = 0; i < count; i++) {
                one.insert(units[i], members[i]);
            }

            RankList atOnce = RankList.of(units, members, codes);

            assertThat(atOnce.page(0, count)).isEqualTo(one.page(0, count));
        }
    }
}
