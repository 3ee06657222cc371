package io.hengzhi.audit.accesslog.domain;

import io.hengzhi.kernel.Parsed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A span of time, each end optional.
 *
 * @param fromMillis inclusive, in milliseconds since 1970
 * @param toMillis exclusive
 */
public record TimeSpan(long fromMillis, long toMillis) {

    public static final TimeSpan ALWAYS = new TimeSpan(Long.MIN_VALUE, Long.MAX_VALUE);

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    public boolean contains(long atMillis) {
        return atMillis >= fromMillis && atMillis < toMillis;
    }

    /**
     * Reads the ends as written: a day in Beijing, {@code 2026-01-20}, or a moment, {@code 2026-01-20T09:00:00+08:00}. A
     * day is in whole, at either end; a moment as the upper end is not in.
     */
    public static Parsed<TimeSpan> parse(@Nullable String from, @Nullable String to) {
        Parsed<Long> start = from == null ? Parsed.valid(Long.MIN_VALUE) : moment("from", from, false);
        Parsed<Long> end = to == null ? Parsed.valid(Long.MAX_VALUE) : moment("to", to, true);
        if (start instanceof Parsed.Invalid<Long>(var fault)) {
            return new Parsed.Invalid<>(fault);
        }
        if (end instanceof Parsed.Invalid<Long>(var fault)) {
            return new Parsed.Invalid<>(fault);
        }
        long fromMillis = start.orElseThrow();
        long toMillis = end.orElseThrow();
        if (fromMillis >= toMillis) {
            return Parsed.invalid(
                    "empty-time-span",
                    "from 应早于 to，实为 " + from + " 与 " + to + "。",
                    "\"from\" lies before \"to\"; these are " + from + " and " + to + ".");
        }
        return Parsed.valid(new TimeSpan(fromMillis, toMillis));
    }

    private static Parsed<Long> moment(String field, String text, boolean endOfDay) {
        try {
            if (text.length() == "2026-01-20".length()) {
                LocalDate day = LocalDate.parse(text).plusDays(endOfDay ? 1 : 0);
                return Parsed.valid(day.atStartOfDay(BEIJING).toInstant().toEpochMilli());
            }
            Instant moment = text.endsWith("Z")
                    ? Instant.parse(text)
                    : OffsetDateTime.parse(text).toInstant();
            return Parsed.valid(moment.toEpochMilli());
        } catch (DateTimeParseException | ArithmeticException e) {
            return Parsed.invalid(
                    "invalid-date",
                    field + " 应写作日期 2026-01-20，或带时区的时刻 2026-01-20T09:00:00+08:00（地址中的 + 写作 %2B），实为“" + text + "”。",
                    field
                            + " is a day, 2026-01-20, or a moment with its offset, 2026-01-20T09:00:00+08:00 (+ is %2B in an"
                            + " address); this is \"" + text + "\".");
        }
    }
}
