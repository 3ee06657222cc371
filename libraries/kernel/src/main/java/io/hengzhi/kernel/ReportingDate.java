package io.hengzhi.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Until when a value of a quarter is promised: so many working days after the quarter's end, of an annual quantity after
 * the year's end.
 *
 * @param day the last day, whole, by Beijing time
 * @param provisional whether it rests on a year whose holidays are not published yet, and may still move
 */
@PolicyClause("ours: DOMAIN 4")
public record ReportingDate(LocalDate day, boolean provisional) {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** Empty where the catalogue promises nothing. */
    public static Optional<ReportingDate> of(Quantity quantity, Quarter quarter) {
        Integer workingDays = quantity.dueWorkingDays();
        if (workingDays == null) {
            return Optional.empty();
        }
        Quarter period = quantity.frequency() == Quantity.Frequency.ANNUAL ? new Quarter(quarter.year(), 4) : quarter;
        LocalDate end = LocalDate.of(period.year(), period.number() * 3, 1)
                .plusMonths(1)
                .minusDays(1);
        LocalDate day = WorkingDays.after(end, workingDays);
        boolean known = end.plusDays(1)
                .datesUntil(day.plusDays(1))
                .mapToInt(LocalDate::getYear)
                .allMatch(WorkingDays::isPublished);
        return Optional.of(new ReportingDate(day, !known));
    }

    /** Whether the day is over. */
    public boolean isPast(Instant moment) {
        return moment.atZone(BEIJING).toLocalDate().isAfter(day);
    }
}
