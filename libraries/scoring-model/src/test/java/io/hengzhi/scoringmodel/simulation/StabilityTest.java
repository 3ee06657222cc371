package io.hengzhi.scoringmodel.simulation;

import static io.hengzhi.scoringmodel.simulation.TwoIndicators.code;
import static io.hengzhi.scoringmodel.simulation.TwoIndicators.cohort;
import static io.hengzhi.scoringmodel.simulation.TwoIndicators.evaluator;
import static io.hengzhi.scoringmodel.simulation.TwoIndicators.four;
import static io.hengzhi.scoringmodel.simulation.TwoIndicators.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.scheme.Weight;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How firmly members stand in their classes when weights are a little otherwise. */
@PolicyClause("ours: issue 4, stability")
class StabilityTest {

    @Test
    void the_weights_of_a_run_can_be_worked_by_hand() {
        // Given seed 1234567 and 10 %: the first draw is 6457827717110365317, 2000001 times it over 2^64 is 700159,
        // k = -299841; the second is 3203168211198807973, 347288, k = -652712
        NoisyWeights weights = new NoisyWeights(List.of(Weight.of("50"), Weight.of("50")), 1_000, 1_234_567);

        // When 50 x 0.9700159 = 48.500795 and 50 x 0.9347288 = 46.73644, of 95.237235
        int[] first = weights.next();

        // Then 50.92629 and 49.07371 percent: 0.01 is left for the greater remainder
        assertThat(first).containsExactly(5_093, 4_907);
    }

    @Test
    void weights_always_sum_to_exactly_100_and_stay_above_zero_and_near() {
        List<Weight> own = List.of(
                Weight.of("0.01"), Weight.of("0.02"), Weight.of("24.97"), Weight.of("33.33"), Weight.of("41.67"));
        NoisyWeights weights = new NoisyWeights(own, Stability.NOISE_MAX, 42);

        for (int run = 0; run < 10_000; run++) {
            int[] hundredths = weights.next();
            assertThat(Arrays.stream(hundredths).sum()).isEqualTo(Weight.WHOLE);
            assertThat(Arrays.stream(hundredths).min().getAsInt()).isPositive();
            // half to one and a half times, of a sum that is half to one and a half times
            assertThat(hundredths[2]).isBetween(2_497 / 3, 2_497 * 3);
        }
    }

    @Test
    void who_stands_far_from_every_boundary_keeps_its_class_in_every_run() {
        // Given the first best at everything, the fourth worst, 1 % of noise
        SimulatedList list = cohort(
                        member(1, "20", "20"), member(2, "10", "9"), member(3, "9", "10.1"), member(4, "1", "1"))
                .under(evaluator("50", "50"));

        // When
        Stability stability = Stability.of(list, 1_000, 100, 7);

        // Then
        assertThat(stability.members())
                .extracting(Stability.Line::code)
                .containsExactly(code(1), code(2), code(3), code(4));
        Stability.Line first = stability.members().getFirst();
        assertThat(first.kept()).isEqualTo(1_000);
        assertThat(first.rankFrom()).isEqualTo(1);
        assertThat(first.rankTo()).isEqualTo(1);
        assertThat(stability.keptPercent(first)).isEqualByComparingTo(new BigDecimal("100.00"));
        assertThat(stability.members().getLast().rankTo()).isEqualTo(4);
    }

    @Test
    void who_stands_at_a_boundary_keeps_its_class_in_about_half_of_the_runs() {
        // Given two that are equal under 50 and 50, and change places with the slightest shift
        SimulatedList list = cohort(
                        member(1, "10", "10.2"), member(2, "10.2", "10.0001"), member(3, "1", "1"), member(4, "1", "1"))
                .under(evaluator("50", "50"));
        assertThat(TwoIndicators.classes(list)).isEqualTo("BACC");

        // When
        Stability stability = Stability.of(list, 1_000, 2_000, 7);

        // Then
        Stability.Line second = stability.members().get(1);
        assertThat(second.rank()).isEqualTo(1);
        assertThat(second.kept()).isBetween(400, 600);
        assertThat(second.rankFrom()).isEqualTo(1);
        assertThat(second.rankTo()).isEqualTo(2);
        assertThat(second.kept()).isEqualTo(stability.members().getFirst().kept());
    }

    @Test
    void the_same_seed_gives_the_same_answer_and_another_seed_another() {
        SimulatedList list = four().under(evaluator("50", "50"));

        assertThat(Stability.of(list, 500, 5_000, 1)).isEqualTo(Stability.of(list, 500, 5_000, 1));
        assertThat(Stability.of(list, 500, 5_000, 1).members())
                .isNotEqualTo(Stability.of(list, 500, 5_000, 2).members());
    }

    @Test
    void the_interval_is_the_ranks_numbered_5_and_95_of_100() {
        // Given one whose rank is 1 in some runs and 2 in the others
        SimulatedList list =
                cohort(member(1, "10", "10.2"), member(2, "10.2", "10.0001")).under(evaluator("50", "50"));

        // When one run only
        Stability once = Stability.of(list, 1, 2_000, 7);

        // Then both ends are that run's rank
        assertThat(once.members()).allMatch(line -> line.rankFrom() == line.rankTo());
    }

    @Test
    void does_not_begin_what_would_take_too_long() {
        SimulatedList list = four().under(evaluator("50", "50"));

        assertThatThrownBy(() -> Stability.of(list, Stability.RUNS_MAX + 1, 100, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Stability.of(list, 0, 100, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Stability.of(list, 10, Stability.NOISE_MAX + 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
