package io.hengzhi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void a_quarter_is_tracking_and_a_year_is_annual() {
        assertThat(Period.of("2025Q4")).isEqualTo(new Quarter(2025, 4));
        assertThat(Period.of("2025")).isEqualTo(new Year(2025));
        assertThat(Period.of("2025").isAnnual()).isTrue();
        assertThat(Period.of("2025").lastQuarter()).isEqualTo(Quarter.of("2025Q4"));
    }

    @Test
    void the_window_of_a_quarter_crosses_the_new_year() {
        assertThat(Quarter.of("2025Q2").trailingYear())
                .map(Quarter::toString)
                .containsExactly("2024Q3", "2024Q4", "2025Q1", "2025Q2");
        assertThat(Quarter.of("2025Q2").yearToDate()).map(Quarter::toString).containsExactly("2025Q1", "2025Q2");
    }

    @Test
    void a_quarter_turns_at_midnight_in_beijing() {
        assertThat(Quarter.containing(Instant.parse("2025-12-31T15:59:59Z"))).isEqualTo(Quarter.of("2025Q4"));
        assertThat(Quarter.containing(Instant.parse("2025-12-31T16:00:00Z"))).isEqualTo(Quarter.of("2026Q1"));
    }

    @Test
    void says_how_a_period_is_written() {
        for (String text : new String[] {"", "2025Q5", "2025q4", "25", "1900", "2025-Q4"}) {
            assertThat(Period.parse(text)).as(text).isInstanceOf(Parsed.Invalid.class);
        }
        assertThatThrownBy(() -> Quarter.of("2025Q5")).hasMessageContaining("2025Q4");
    }

    @Test
    void a_fact_id_reads_back() {
        for (String text : new String[] {
            "91110113MA0HE0001W.taxPaid.2025Q4.tax.1", "91110113MA0HE0001W.landArea.2025Q4.natural-resources.3-1"
        }) {
            assertThat(FactId.parse(text).orElseThrow()).hasToString(text);
        }
        assertThat(FactId.parse("91110113MA0HE0001W.taxPaid.2025Q4.tax")).isInstanceOf(Parsed.Invalid.class);
    }
}
