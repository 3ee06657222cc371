package io.hengzhi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

    private static final BilingualText NAME = BilingualText.of("占地面积", "Land area");

    @ParameterizedTest
    @CsvSource({
        "0.1, true", // both ends are believed
        "0.099999, false",
        "20000, true",
        "20000.000001, false",
        "-1, false"
    })
    void what_lies_between_least_and_most_is_believed(String value, boolean believed) {
        Quantity.Plausible range = new Quantity.Plausible(Amount.of("0.1"), Amount.of("20000"));
        assertThat(range.holds(Amount.of(value))).isEqualTo(believed);
    }

    @Test
    void an_end_that_is_not_set_limits_nothing() {
        Amount much = Amount.of("999999999999");
        assertThat(new Quantity.Plausible(Amount.of("0.1"), null).holds(much)).isTrue();
        assertThat(new Quantity.Plausible(null, Amount.of("1")).holds(Amount.of("-1")))
                .isTrue();
        assertThat(Quantity.Plausible.ANYTHING.holds(much)).isTrue();
    }

    @Test
    void a_range_the_wrong_way_round_is_a_mistake_of_its_author() {
        assertThatThrownBy(() -> new Quantity.Plausible(Amount.of("2"), Amount.of("1")))
                .hasMessageContaining("nothing is plausible");
    }

    @Test
    void nothing_is_due_before_its_period_ends() {
        assertThat(landDue(0).dueWorkingDays()).isZero();
        assertThat(landDue(null).dueWorkingDays()).isNull();
        assertThatThrownBy(() -> landDue(-1)).hasMessageContaining("landArea");
    }

    private static Quantity landDue(@Nullable Integer workingDays) {
        return new Quantity(
                QuantityCode.of("landArea"),
                NAME,
                "亩",
                Quantity.Kind.STOCK,
                Quantity.Frequency.ANNUAL,
                false,
                List.of(new BureauCode("natural-resources")),
                List.of("亩"),
                NAME,
                Quantity.Plausible.ANYTHING,
                workingDays);
    }
}
