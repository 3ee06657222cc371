package io.hengzhi.audit.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.audit.accesslog.domain.TimeSpan;
import io.hengzhi.kernel.Parsed;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {

    @Test
    void a_day_is_one_of_beijing_and_in_whole_at_either_end() {
        // When
        TimeSpan span = TimeSpan.parse("2026-01-20", "2026-01-20").orElseThrow();

        // Then
        assertThat(span.contains(millis("2026-01-19T15:59:59.999Z"))).isFalse();
        assertThat(span.contains(millis("2026-01-19T16:00:00Z"))).isTrue();
        assertThat(span.contains(millis("2026-01-20T15:59:59.999Z"))).isTrue();
        assertThat(span.contains(millis("2026-01-20T16:00:00Z"))).isFalse();
    }

    @Test
    void a_moment_begins_a_span_and_ends_one_before_itself() {
        // When
        TimeSpan span = TimeSpan.parse("2026-01-20T09:00:00+08:00", "2026-01-20T02:00:00Z")
                .orElseThrow();

        // Then
        assertThat(span.contains(millis("2026-01-20T00:59:59.999Z"))).isFalse();
        assertThat(span.contains(millis("2026-01-20T01:00:00Z"))).isTrue();
        assertThat(span.contains(millis("2026-01-20T01:59:59.999Z"))).isTrue();
        assertThat(span.contains(millis("2026-01-20T02:00:00Z"))).isFalse();
    }

    @Test
    void an_absent_end_is_open() {
        assertThat(TimeSpan.parse(null, null)).isEqualTo(Parsed.valid(TimeSpan.ALWAYS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30", "2026-13-01", "20260120", "2026-01-20T09:00:00", "2026-1-2", ""})
    void what_is_no_date_is_refused_with_how_to_write_one(String text) {
        // When
        Parsed<TimeSpan> span = TimeSpan.parse(text, null);

        // Then
        assertThat(span).isInstanceOfSatisfying(Parsed.Invalid.class, invalid -> {
            assertThat(invalid.fault().code()).isEqualTo("invalid-date");
            assertThat(invalid.fault().text().zh()).contains("2026-01-20", text);
        });
    }

    @Test
    void a_span_that_ends_before_it_begins_is_refused() {
        // When
        Parsed<TimeSpan> span = TimeSpan.parse("2026-01-21", "2026-01-20");

        // Then
        assertThat(span)
                .isInstanceOfSatisfying(
                        Parsed.Invalid.class,
                        invalid -> assertThat(invalid.fault().code()).isEqualTo("empty-time-span"));
    }

    private static long millis(String moment) {
        return Instant.parse(moment).toEpochMilli();
    }
}
