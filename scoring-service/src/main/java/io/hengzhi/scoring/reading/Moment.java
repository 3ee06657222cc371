package io.hengzhi.scoring.reading;

import io.hengzhi.platform.problem.Problems;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** A past moment that a caller names: an instant, or a day, which begins at midnight in Beijing. */
public final class Moment {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private Moment() {}

    public static Instant read(String field, String text) {
        try {
            return text.length() == "2026-03-01".length()
                    ? LocalDate.parse(text).atStartOfDay(BEIJING).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Problems.invalidParameter(
                    field,
                    field + " 应为带时区的时刻，如 2026-03-01T00:00:00Z，或日期，如 2026-03-01（北京时间零时）。",
                    field
                            + " is an instant with its zone, such as 2026-03-01T00:00:00Z, or a day, such as"
                            + " 2026-03-01 (midnight in Beijing).");
        }
    }
}
