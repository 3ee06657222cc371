package io.hengzhi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AmountTest {

    private static String faultOf(Parsed<?> parsed) {
        return parsed instanceof Parsed.Invalid<?>(Fault fault) ? fault.code() : "valid";
    }

    @Test
    void keeps_six_decimals_exactly() {
        assertThat(Amount.of("12.5").micros()).isEqualTo(12_500_000);
        assertThat(Amount.of("-0.000001")).hasToString("-0.000001");
        assertThat(Amount.of("-0")).isEqualTo(Amount.ZERO);
    }

    @Test
    void does_not_count_trailing_zeros_as_decimals() {
        assertThat(Amount.of("1.10000000")).hasToString("1.100000");
        assertThat(faultOf(Amount.parse("1.0000001"))).isEqualTo("too-many-decimals");
    }

    @Test
    void takes_twelve_digits_before_the_point_and_no_more() {
        assertThat(Amount.of("999999999999.999999").micros()).isEqualTo(999_999_999_999_999_999L);
        assertThat(faultOf(Amount.parse("1000000000000"))).isEqualTo("too-many-digits");
    }

    @Test
    void refuses_exponents_separators_and_empty_text() {
        for (String text : new String[] {"", "1e3", "1,000", "+1", ".5", "5.", "１２"}) {
            assertThat(faultOf(Amount.parse(text))).as(text).isEqualTo("not-a-decimal");
        }
    }

    @Test
    void converts_with_one_rounding_half_away_from_zero() {
        // 1 m² = 3/2000 mu; 0.001 m² = 0.0000015 mu, half a micro away from both neighbours
        assertThat(Amount.converted(Amount.of("0.001"), Ratio.of("3/2000")).orElseThrow())
                .hasToString("0.000002");
        assertThat(Amount.converted(Amount.of("-0.001"), Ratio.of("3/2000")).orElseThrow())
                .hasToString("-0.000002");
        assertThat(Amount.converted(Amount.of("2000"), Ratio.of("3/2000")).orElseThrow())
                .hasToString("3.000000");
    }

    @Test
    void refuses_a_conversion_that_leaves_the_range() {
        assertThat(faultOf(Amount.converted(Amount.of("999999999999"), Ratio.of("15"))))
                .isEqualTo("too-many-digits");
    }

    @Test
    void has_no_negative_zero() {
        assertThat(Amount.of("-0")).isEqualTo(Amount.ZERO).hasToString("0.000000");
        assertThat(Amount.of("-0.000000")).isEqualTo(Amount.ZERO);
        assertThat(Amount.converted(Amount.of("-0.0003"), Ratio.of("1/1000")).orElseThrow())
                .isEqualTo(Amount.ZERO);
    }

    @Test
    void does_not_count_leading_zeros_as_digits() {
        assertThat(Amount.of("000000000000012.5")).isEqualTo(Amount.of("12.5"));
    }

    @Test
    void rounds_at_half_up_and_just_below_half_down() {
        assertThat(Amount.converted(Amount.of("0.0005"), Ratio.of("1/1000")).orElseThrow())
                .hasToString("0.000001");
        assertThat(Amount.converted(Amount.of("0.000499"), Ratio.of("1/1000")).orElseThrow())
                .isEqualTo(Amount.ZERO);
        assertThat(Amount.converted(Amount.of("-0.0005"), Ratio.of("1/1000")).orElseThrow())
                .hasToString("-0.000001");
    }
}
