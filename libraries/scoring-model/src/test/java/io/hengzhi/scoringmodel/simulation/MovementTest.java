package io.hengzhi.scoringmodel.simulation;

import static io.hengzhi.scoringmodel.Schemes.band;
import static io.hengzhi.scoringmodel.simulation.TwoIndicators.classes;
import static io.hengzhi.scoringmodel.simulation.TwoIndicators.code;
import static io.hengzhi.scoringmodel.simulation.TwoIndicators.cohort;
import static io.hengzhi.scoringmodel.simulation.TwoIndicators.draft;
import static io.hengzhi.scoringmodel.simulation.TwoIndicators.evaluator;
import static io.hengzhi.scoringmodel.simulation.TwoIndicators.four;
import static io.hengzhi.scoringmodel.simulation.TwoIndicators.member;
import static io.hengzhi.scoringmodel.simulation.TwoIndicators.ranks;
import static io.hengzhi.scoringmodel.simulation.TwoIndicators.scheme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoringmodel.Schemes;
import io.hengzhi.scoringmodel.evaluation.Evaluator;
import io.hengzhi.scoringmodel.scheme.SchemeDraft.DraftClasses;
import io.hengzhi.scoringmodel.simulation.Movement.Way;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What becomes of four enterprises, worked by hand. */
@PolicyClause("三(三)")
class MovementTest {

    /** From 50 and 50 to 10 and 90: scores go from 110, 100, 90, 70 to 38, 100, 130, 110. */
    private static final Movement TURNED =
            new Movement(four().under(evaluator("50", "50")), four().under(evaluator("10", "90")));

    @Test
    void a_cohort_is_ranked_and_classified_as_the_list_would_be() {
        SimulatedList list = four().under(evaluator("50", "50"));

        assertThat(list.findSeat(0).orElseThrow().figure()).hasToString("110.0000000000");
        assertThat(ranks(list)).containsExactly(1, 2, 3, 4);
        assertThat(classes(list)).isEqualTo("ABCC");
        assertThat(list.classCounts()).containsExactly(1, 1, 2);
        assertThat(list.size()).isEqualTo(4);
    }

    @Test
    void equal_scores_share_a_rank_and_the_better_class() {
        SimulatedList list = cohort(member(1, "10", "10"), member(2, "12", "8"), member(3, "1", "1"))
                .under(evaluator("50", "50"));

        assertThat(ranks(list)).containsExactly(1, 1, 3);
        assertThat(classes(list)).isEqualTo("AAC");
    }

    @Test
    void says_who_changes_class_and_which_way_farthest_first() {
        assertThat(ranks(TURNED.after())).containsExactly(4, 3, 1, 2);
        assertThat(classes(TURNED.after())).isEqualTo("CCAB");
        assertThat(TURNED.listClassChanges())
                .extracting(Movement.Move::code)
                .containsExactly(code(1), code(3), code(4), code(2));
        assertThat(TURNED.listClassChanges().getFirst().rankShift()).isEqualTo(OptionalInt.of(-3));
        assertThat(TURNED.findWay(0)).contains(Way.DOWN);
        assertThat(TURNED.findWay(2)).contains(Way.UP);
        assertThat(TURNED.count(Way.UP)).isEqualTo(2);
        assertThat(TURNED.count(Way.DOWN)).isEqualTo(2);
        assertThat(TURNED.count(Way.OTHER)).isZero();
    }

    @Test
    void counts_from_which_class_to_which() {
        assertThat(TURNED.listFlows())
                .containsExactly(
                        new Movement.Flow("A", "C", 1),
                        new Movement.Flow("B", "C", 1),
                        new Movement.Flow("C", "A", 1),
                        new Movement.Flow("C", "B", 1));
    }

    @Test
    void the_same_scheme_moves_nobody() {
        Movement nothing = new Movement(four().under(evaluator("50", "50")), four().under(evaluator("50", "50")));

        assertThat(nothing.listClassChanges()).isEmpty();
        assertThat(nothing.listFlows())
                .containsExactly(
                        new Movement.Flow("A", "A", 1), new Movement.Flow("B", "B", 1), new Movement.Flow("C", "C", 2));
        assertThat(nothing.shifts().unchanged()).isEqualTo(4);
        assertThat(nothing.shifts().meanDistance()).isEqualByComparingTo("0");
    }

    @Test
    void says_how_far_ranks_shift() {
        // by 3 and 1 down, by 2 and 2 up
        RankShifts shifts = TURNED.shifts();

        assertThat(shifts.unchanged()).isZero();
        assertThat(shifts.steps().getFirst()).isEqualTo(new RankShifts.Step(1, 5, 2, 2));
        assertThat(shifts.meanDistance()).hasToString("2.00");
        assertThat(shifts.medianDistance()).hasToString("2.0");
        assertThat(TURNED.listFarthest(Way.UP, 1))
                .extracting(Movement.Move::code)
                .containsExactly(code(3));
        assertThat(TURNED.listFarthest(Way.DOWN, 9))
                .extracting(Movement.Move::code)
                .containsExactly(code(1), code(2));
    }

    @Test
    void every_distance_falls_into_one_step() {
        RankShifts shifts = RankShifts.of(List.of(0, 5, -6, 10, 11, -20, 21, 50, 51, -100, 101, -5_000_000), 2, 1);

        assertThat(shifts.steps())
                .containsExactly(
                        new RankShifts.Step(1, 5, 1, 0),
                        new RankShifts.Step(6, 10, 1, 1),
                        new RankShifts.Step(11, 20, 1, 1),
                        new RankShifts.Step(21, 50, 2, 0),
                        new RankShifts.Step(51, 100, 1, 1),
                        new RankShifts.Step(101, Integer.MAX_VALUE, 1, 1));
        assertThat(shifts.unchanged()).isEqualTo(1);
        assertThat(shifts.medianDistance()).hasToString("20.5");
        assertThat(shifts.ranksWon()).isEqualTo(2);
        assertThat(shifts.ranksLost()).isEqualTo(1);
    }

    @Test
    void who_loses_the_rank_for_want_of_any_input_goes_no_better_and_no_worse() {
        // Given nothing but land and energy of the third
        Cohort three = cohort(member(1, "20", "2"), member(2, "10", "10"), member(3, "-", "-"));
        SimulatedList zero = three.under(evaluator("50", "50"));

        // When
        Movement movement =
                new Movement(zero, three.under(new Evaluator(scheme(Schemes.missing(draft("50", "50"), "reweight")))));

        // Then
        assertThat(ranks(zero)).containsExactly(1, 2, 3);
        assertThat(ranks(movement.after())).containsExactly(1, 2, 0);
        assertThat(movement.findWay(2)).contains(Way.OTHER);
        assertThat(movement.shifts().ranksLost()).isEqualTo(1);
        assertThat(movement.listFlows()).contains(new Movement.Flow("C", null, 1));
        assertThat(movement.move(2).rankShift()).isEmpty();
    }

    @Test
    void where_the_classes_are_not_the_same_ones_nobody_goes_up_or_down() {
        // Given another rule whose first class is called X
        DraftClasses renamed = new DraftClasses(
                "threshold", List.of(band("X", "优", "100", null, "front"), band("C", "其余", null, null, "rear")));

        // When
        Movement movement = new Movement(
                four().under(evaluator("50", "50")),
                four().under(new Evaluator(scheme(Schemes.classes(draft("50", "50"), renamed, null)))));

        // Then A and B are no more, C stays C
        assertThat(classes(movement.after())).isEqualTo("XXCC");
        assertThat(movement.count(Way.OTHER)).isEqualTo(2);
        assertThat(movement.findWay(2)).isEmpty();
    }

    @Test
    void tells_how_the_parts_of_the_list_fare() {
        List<Movement.GroupShift<String>> groups =
                TURNED.listGroups(member -> member.code().equals(code(1)) ? "one" : "the others");

        assertThat(groups).extracting(Movement.GroupShift::group).containsExactly("one", "the others");
        assertThat(groups.get(0).down()).isEqualTo(1);
        assertThat(groups.get(1).members()).isEqualTo(3);
        assertThat(groups.get(1).up()).isEqualTo(2);
        assertThat(groups.get(1).shifts().meanDistance()).hasToString("1.67");
    }

    @Test
    void an_indicator_is_saturated_where_it_earns_the_cap_or_nothing() {
        // Given the first at twice the baseline exactly, the fifth without output, the sixth without tax
        Cohort six = cohort(
                member(1, "20", "2"),
                member(2, "10", "10"),
                member(3, "4", "14"),
                member(4, "2", "12"),
                member(5, "21", "-"),
                member(6, "0", "19.999999"));

        // When
        List<Saturation> lines = Saturation.of(six.under(evaluator("50", "50")));

        // Then
        Saturation taxPerMu = lines.getFirst();
        assertThat(taxPerMu.members()).isEqualTo(6);
        assertThat(taxPerMu.atCap()).isEqualTo(2);
        assertThat(taxPerMu.atZero()).isEqualTo(1);
        assertThat(taxPerMu.missing()).isZero();
        assertThat(taxPerMu.atCapPercent()).hasToString("33.33");
        Saturation outputPerEnergy = lines.getLast();
        assertThat(outputPerEnergy.atCap()).isZero();
        assertThat(outputPerEnergy.atZero()).isEqualTo(1);
        assertThat(outputPerEnergy.missing()).isEqualTo(1);
    }

    @Test
    void weighing_again_gives_the_digits_of_evaluating_again() {
        SimulatedList weighed = four().under(evaluator("50", "50")).reweighted(evaluator("33.33", "66.67"));
        SimulatedList evaluated = four().under(evaluator("33.33", "66.67"));

        for (int i = 0; i < 4; i++) {
            assertThat(weighed.findSeat(i)).isEqualTo(evaluated.findSeat(i));
        }
        Evaluator other = new Evaluator(scheme(Schemes.window(draft("50", "50"), "year-to-date")));
        assertThatThrownBy(() -> four().under(evaluator("50", "50")).reweighted(other))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_below_scale_cohort_is_ranked_by_tax_per_mu() {
        Cohort below = new Cohort(
                MonitoringList.BELOW_SCALE,
                new Year(2025),
                List.of(member(2, "7.5", "1"), member(1, "-3", "1"), member(3, "-", "1")));

        SimulatedList list = below.under(evaluator("50", "50"));

        assertThat(ranks(list)).containsExactly(2, 1, 0);
        assertThat(classes(list)).isEqualTo("---");
        assertThat(list.findSeat(0).orElseThrow().figure()).hasToString("-3.0000000000");
        assertThat(Saturation.of(list)).isEmpty();
    }

    @Test
    void members_are_found_by_their_code() {
        Cohort cohort = four();

        for (int i = 1; i <= 4; i++) {
            assertThat(cohort.find(code(i))).isEqualTo(OptionalInt.of(i - 1));
        }
        assertThat(cohort.find(code(5))).isEmpty();
    }
}
