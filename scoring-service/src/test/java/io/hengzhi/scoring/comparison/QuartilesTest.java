package io.hengzhi.scoring.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoring.comparison.domain.Quartiles;
import io.hengzhi.scoringmodel.formula.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The middle of a group, told so that nobody's own value can be worked out. */
@PolicyClause("二(三)")
class QuartilesTest {

    private static List<Fraction> values(String... values) {
        return Stream.of(values).map(BigDecimal::new).map(Fraction::of).toList();
    }

    @Test
    void nothing_is_told_of_a_group_of_nine() {
        assertThat(Quartiles.of(values("1", "2", "3", "4", "5", "6", "7", "8", "9")))
                .isEmpty();
        assertThat(Quartiles.of(values("1", "2", "3", "4", "5", "6", "7", "8", "9", "10")))
                .isPresent();
    }

    @Test
    void each_figure_is_the_mean_of_the_three_nearest_as_worked_by_hand() {
        // Given 1 2 4 8 16 32 64 128 256 512 1024: the places are 2.5 -> 3, 5, 7.5 -> 8, counted from 0
        List<Fraction> powers =
                new ArrayList<>(values("1", "2", "4", "8", "16", "32", "64", "128", "256", "512", "1024"));
        Collections.shuffle(powers, new Random(1));

        // When
        Quartiles quartiles = Quartiles.of(powers).orElseThrow();

        // Then (4 + 8 + 16) / 3, (16 + 32 + 64) / 3, (128 + 256 + 512) / 3
        assertThat(quartiles.lower()).hasToString("9.3333");
        assertThat(quartiles.median()).hasToString("37.3333");
        assertThat(quartiles.upper()).hasToString("298.6667");
    }

    @Test
    void negative_values_are_rounded_away_from_zero() {
        Quartiles quartiles = Quartiles.of(
                        values("-0.00005", "-0.00005", "-0.00005", "-0.00005", "-0.00005", "0", "0", "1", "1", "1"))
                .orElseThrow();

        assertThat(quartiles.lower()).hasToString("-0.0001");
    }

    /** A change of one member moves a figure by a third of it at most: the value itself stays hidden. */
    @Test
    void a_figure_is_never_the_value_of_one_member_alone() {
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            List<BigDecimal> powers = new ArrayList<>();
            BigDecimal value = BigDecimal.valueOf(1 + random.nextInt(50));
            for (int i = 0; i < 10 + random.nextInt(30); i++) {
                powers.add(value);
                value = value.multiply(BigDecimal.valueOf(2 + random.nextInt(3)));
            }

            Quartiles quartiles =
                    Quartiles.of(powers.stream().map(Fraction::of).toList()).orElseThrow();

            // Each is at least twice the one before, so a mean of three neighbours is none of them.
            for (BigDecimal one : powers) {
                assertThat(one).isNotEqualByComparingTo(quartiles.lower());
                assertThat(one).isNotEqualByComparingTo(quartiles.median());
                assertThat(one).isNotEqualByComparingTo(quartiles.upper());
            }
            assertThat(quartiles.lower()).isBetween(powers.getFirst(), quartiles.median());
            assertThat(quartiles.upper()).isBetween(quartiles.median(), powers.getLast());
        }
    }
}
