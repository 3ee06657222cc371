package io.hengzhi.scoringmodel.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.ranking.MemberOrder;
import io.hengzhi.scoringmodel.ranking.RankList;
import io.hengzhi.scoringmodel.ranking.Ranked;
import io.hengzhi.scoringmodel.scheme.ClassRule;
import io.hengzhi.scoringmodel.scheme.ClassRule.Band;
import io.hengzhi.scoringmodel.scheme.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The golden table of classes, worked by hand. */
@PolicyClause("三(三)")
class ClassificationTest {

    private static final long POINT = 10_000_000_000L;

    private static final Band A = Band.share("A", BilingualText.of("优先", "Priority"), Place.FRONT, 2000);
    private static final Band B = Band.share("B", BilingualText.of("鼓励", "Encouraged"), Place.MIDDLE, 6000);
    private static final Band C = Band.share("C", BilingualText.of("提升", "Improve"), Place.MIDDLE, 9500);
    private static final Band D = Band.last("D", BilingualText.of("帮扶", "Assisted"), Place.REAR);

    /** A to 20 %, B to 60 %, C to 95 %, D the rest (淮安 2024). */
    private static final ClassRule SHARES = new ClassRule(ClassRule.By.SHARE, List.of(A, B, C, D));

    private static final MemberOrder BY_NUMBER = new MemberOrder() {
        @Override
        public int compare(int left, int right) {
            return Integer.compare(left, right);
        }

        @Override
        public int compareToCode(int member, CreditCode code) {
            throw new UnsupportedOperationException();
        }
    };

    private static RankList list(double... scores) {
        long[] units = new long[scores.length];
        for (int i = 0; i < scores.length; i++) {
            units[i] = Math.round(scores[i] * POINT);
        }
        return RankList.of(units, IntStream.range(0, scores.length).toArray(), BY_NUMBER);
    }

    /** The classes of the members from the best to the last, as one word. */
    private static String classes(ClassRule rule, RankList list, Map<Integer, Veto> vetoes) {
        Classification classification = new Classification(rule, MonitoringList.ABOVE_SCALE, list.size());
        return list.page(0, list.size()).stream()
                .map(line -> classification
                        .classOf(
                                line.rank(),
                                line.units(),
                                vetoes.containsKey(line.member()) ? List.of(vetoes.get(line.member())) : List.of())
                        .code())
                .collect(Collectors.joining());
    }

    private static String classes(ClassRule rule, double... scores) {
        return classes(rule, list(scores), Map.of());
    }

    private static Veto veto(String bestClass) {
        return new Veto("serious-accident", BilingualText.of("发生较大安全事故", "serious accident"), bestClass);
    }

    @Test
    void of_one_member_the_first_is_in_the_best_class() {
        // (1 - 1) x 100 = 0 < 20
        assertThat(classes(SHARES, 1)).isEqualTo("A");
    }

    @Test
    void of_two_members_the_second_is_in_the_second_class() {
        // 100 is not < 40, but < 120
        assertThat(classes(SHARES, 9, 8)).isEqualTo("AB");
    }

    @Test
    void of_three_members() {
        // N x p: 60, 180, 285; ranks give 0, 100, 200
        assertThat(classes(SHARES, 9, 8, 7)).isEqualTo("ABC");
    }

    @Test
    void of_seven_members() {
        // N x p: 140, 420, 665; ranks give 0 100 | 200 300 400 | 500 600 |
        assertThat(classes(SHARES, 9, 8, 7, 6, 5, 4, 3)).isEqualTo("AABBBCC");
    }

    @Test
    void the_page_that_explains_it_says_the_same() throws IOException {
        String page = Files.readString(Path.of("../../docs/ranks-and-classes.md"));
        RankList seven = list(9, 8, 7, 6, 5, 4, 3);

        assertThat(page)
                .contains("| 1 | " + classes(SHARES, 1) + " |")
                .contains("| 1 2 | " + classes(SHARES, 9, 8) + " |")
                .contains("| 1 2 3 | " + classes(SHARES, 9, 8, 7) + " |")
                .contains("| 7 | 1 2 3 4 5 6 7 | " + classes(SHARES, seven, Map.of()) + " |")
                .contains("| 1 2 2 2 5 6 7 | " + classes(SHARES, 9, 8, 8, 8, 5, 4, 3) + " |")
                .contains("| 1 1 1 | " + classes(SHARES, 5, 5, 5) + " |")
                .contains("| 1 2 3 3 3 3 7 | " + classes(SHARES, 9, 8, 7, 7, 7, 7, 3) + " |")
                .contains("| 1 2 3 4 5 6 7 | " + classes(SHARES, seven, Map.of(1, veto("C"))) + " |");
    }

    @Test
    void of_a_hundred_members_the_shares_are_exact() {
        double[] scores = IntStream.range(0, 100).mapToDouble(i -> 200 - i).toArray();

        assertThat(classes(SHARES, scores)).isEqualTo("A".repeat(20) + "B".repeat(40) + "C".repeat(35) + "D".repeat(5));
    }

    @Test
    void a_tie_across_the_boundary_shares_the_better_class() {
        // ranks 1 2 2 2 5 6 7: the three at rank 2 are all within 140
        assertThat(classes(SHARES, 9, 8, 8, 8, 5, 4, 3)).isEqualTo("AAAABCC");
        // all equal: all at rank 1
        assertThat(classes(SHARES, 5, 5, 5)).isEqualTo("AAA");
        // ranks 1 2 3 3 3 3 7
        assertThat(classes(SHARES, 9, 8, 7, 7, 7, 7, 3)).isEqualTo("AABBBBC");
    }

    @Test
    void a_veto_at_the_boundary_moves_its_member_and_frees_no_place() {
        RankList seven = list(9, 8, 7, 6, 5, 4, 3);

        assertThat(classes(SHARES, seven, Map.of(1, veto("C")))).isEqualTo("ACBBBCC");
        assertThat(classes(SHARES, seven, Map.of(0, veto("D")))).isEqualTo("DABBBCC");
        // already in a worse class than the veto allows
        assertThat(classes(SHARES, seven, Map.of(6, veto("B")))).isEqualTo("AABBBCC");
        // a class the rule does not have
        assertThat(classes(SHARES, seven, Map.of(0, veto("Z")))).isEqualTo("DABBBCC");
    }

    @Test
    void a_floor_keeps_a_weak_member_out_and_reaching_it_exactly_is_enough() {
        ClassRule floored = new ClassRule(
                ClassRule.By.SHARE, List.of(A.withFloor(Amount.of("100")), B.withFloor(Amount.of("80")), C, D));

        assertThat(classes(floored, 120, 100, 90, 80, 70, 60, 50)).isEqualTo("AABBCCC");
        assertThat(classes(floored, 120, 99.9999, 90, 80, 70, 60, 50)).isEqualTo("ABBBCCC");
        // share, then floor, then veto
        assertThat(classes(floored, list(120, 99, 90), Map.of(0, veto("C")))).isEqualTo("CBC");
    }

    @Test
    void by_threshold_the_first_reached_counts() {
        ClassRule thresholds = new ClassRule(
                ClassRule.By.THRESHOLD,
                List.of(
                        Band.threshold("A", A.name(), Place.FRONT, Amount.of("120")),
                        Band.threshold("B", B.name(), Place.MIDDLE, Amount.of("80")),
                        D));

        assertThat(classes(thresholds, 150, 120, 119.99, 80, 79.99, 0)).isEqualTo("AABBDD");
    }

    @Test
    void thresholds_compare_scores_rounded_to_eight_decimals() {
        ClassRule hundred = new ClassRule(
                ClassRule.By.THRESHOLD, List.of(Band.threshold("A", A.name(), Place.FRONT, Amount.of("100")), D));
        Classification above = new Classification(hundred, MonitoringList.ABOVE_SCALE, 10);
        Classification below = new Classification(hundred, MonitoringList.BELOW_SCALE, 10);

        // 99.9999999999 after reweighting is 100
        assertThat(above.classOf(1, 100 * POINT - 1).code()).isEqualTo("A");
        assertThat(above.classOf(1, 100 * POINT - 50).code()).isEqualTo("A");
        assertThat(above.classOf(1, 100 * POINT - 51).code()).isEqualTo("D");
        // tax per mu is compared as it is
        assertThat(below.classOf(1, 100 * POINT - 1).code()).isEqualTo("D");
        assertThat(below.classOf(1, 100 * POINT).code()).isEqualTo("A");
    }

    @Test
    void a_negative_threshold_of_tax_per_mu() {
        ClassRule rule = new ClassRule(
                ClassRule.By.THRESHOLD, List.of(Band.threshold("A", A.name(), Place.FRONT, Amount.of("-1")), D));
        Classification below = new Classification(rule, MonitoringList.BELOW_SCALE, 10);

        assertThat(below.classOf(1, -POINT).code()).isEqualTo("A");
        assertThat(below.classOf(1, -POINT - 1).code()).isEqualTo("D");
        assertThat(below.classOf(1, Long.MIN_VALUE).code()).isEqualTo("D");
    }

    @Test
    void a_threshold_past_64_bits_is_reached_by_nothing_smaller() {
        ClassRule rule = new ClassRule(
                ClassRule.By.THRESHOLD,
                List.of(Band.threshold("A", A.name(), Place.FRONT, Amount.of("999999999999")), D));

        assertThat(new Classification(rule, MonitoringList.BELOW_SCALE, 10)
                        .classOf(1, 900_000_000 * POINT)
                        .code())
                .isEqualTo("D");
    }

    @Test
    void counts_are_those_of_the_members_one_by_one() {
        Random random = new Random(3);
        ClassRule floored = new ClassRule(ClassRule.By.SHARE, List.of(A.withFloor(Amount.of("12")), B, C, D));
        for (int round = 0; round < 300; round++) {
            double[] scores = random.doubles(random.nextInt(60) + 1, 0, 25)
                    .map(Math::floor)
                    .toArray();
            RankList list = list(scores);
            ClassRule rule = round % 2 == 0 ? SHARES : floored;
            Map<Integer, Veto> vetoes = Map.of(0, veto("C"));
            Classification classification = new Classification(rule, MonitoringList.ABOVE_SCALE, list.size());

            int[] counts = classification.counts(
                    list, List.of(new Classification.Vetoed(Math.round(scores[0] * POINT), List.of(veto("C")))));

            String oneByOne = classes(rule, list, vetoes);
            for (int i = 0; i < 4; i++) {
                char code = "ABCD".charAt(i);
                assertThat(counts[i])
                        .isEqualTo((int) oneByOne.chars().filter(c -> c == code).count());
            }
        }
    }

    @Test
    void an_empty_list_has_empty_classes() {
        RankList empty = new RankList(BY_NUMBER);

        assertThat(new Classification(SHARES, MonitoringList.ABOVE_SCALE, 0).counts(empty, List.of()))
                .containsExactly(0, 0, 0, 0);
    }

    @Test
    void a_page_and_its_classes_agree_at_city_size() {
        int n = 3_000;
        double[] scores = new Random(5).doubles(n, 0, 200).toArray();
        RankList list = list(scores);
        Classification classification = new Classification(SHARES, MonitoringList.ABOVE_SCALE, n);

        int better = 0;
        for (Ranked line : list.page(0, n)) {
            int position = classification.position(line.rank(), line.units());
            assertThat(position).isGreaterThanOrEqualTo(better);
            better = position;
        }
        assertThat(classification.counts(list, List.of())).containsExactly(600, 1_200, 1_050, 150);
    }
}
