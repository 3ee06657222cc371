package io.hengzhi.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Working days in China: Monday to Friday, without the public holidays and with the make-up working days that the General
 * Office of the State Council publishes for each year (国务院办公厅关于部分节假日安排的通知). A year that is not published yet has
 * weekends only: {@link #isPublished} tells, and a date that depends on it is provisional.
 *
 * <p>Each November one more year is added here; a row once written is not changed.
 */
@PolicyClause("二(三): 工作日; DOMAIN 7")
public final class WorkingDays {

    /** Days off from one to another, both included. */
    private record Holiday(LocalDate from, LocalDate to) {}

    /** A notice for one year. */
    private record Arrangement(int year, List<Holiday> holidays, List<LocalDate> madeUp) {}

    private static final List<Arrangement> PUBLISHED = List.of(
            // 25 October 2023, 国办发明电〔2023〕7号
            new Arrangement(
                    2024,
                    List.of(
                            off("2024-01-01", "2024-01-01"),
                            off("2024-02-10", "2024-02-17"),
                            off("2024-04-04", "2024-04-06"),
                            off("2024-05-01", "2024-05-05"),
                            off("2024-06-10", "2024-06-10"),
                            off("2024-09-15", "2024-09-17"),
                            off("2024-10-01", "2024-10-07")),
                    days(
                            "2024-02-04",
                            "2024-02-18",
                            "2024-04-07",
                            "2024-04-28",
                            "2024-05-11",
                            "2024-09-14",
                            "2024-09-29",
                            "2024-10-12")),
            // 12 November 2024
            new Arrangement(
                    2025,
                    List.of(
                            off("2025-01-01", "2025-01-01"),
                            off("2025-01-28", "2025-02-04"),
                            off("2025-04-04", "2025-04-06"),
                            off("2025-05-01", "2025-05-05"),
                            off("2025-05-31", "2025-06-02"),
                            off("2025-10-01", "2025-10-08")),
                    days("2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11")),
            // 4 November 2025
            new Arrangement(
                    2026,
                    List.of(
                            off("2026-01-01", "2026-01-03"),
                            off("2026-02-15", "2026-02-23"),
                            off("2026-04-04", "2026-04-06"),
                            off("2026-05-01", "2026-05-05"),
                            off("2026-06-19", "2026-06-21"),
                            off("2026-09-25", "2026-09-27"),
                            off("2026-10-01", "2026-10-07")),
                    days("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10")));

    private static final Set<Integer> YEARS = new HashSet<>();
    /** True for a working day that a weekday is not, false for a day off that a weekend is not. */
    private static final Map<LocalDate, Boolean> EXCEPTIONS = new HashMap<>();

    static {
        for (Arrangement arrangement : PUBLISHED) {
            YEARS.add(arrangement.year());
            for (Holiday holiday : arrangement.holidays()) {
                holiday.from().datesUntil(holiday.to().plusDays(1)).forEach(day -> EXCEPTIONS.put(day, false));
            }
            arrangement.madeUp().forEach(day -> EXCEPTIONS.put(day, true));
        }
    }

    private WorkingDays() {}

    private static Holiday off(String from, String to) {
        return new Holiday(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static List<LocalDate> days(String... days) {
        return List.of(days).stream().map(LocalDate::parse).toList();
    }

    public static boolean isWorkingDay(LocalDate day) {
        Boolean exception = EXCEPTIONS.get(day);
        return exception == null
                ? day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                : exception;
    }

    /** Whether the holidays of a year are known; if not, {@link #isWorkingDay} knows its weekends only. */
    public static boolean isPublished(int year) {
        return YEARS.contains(year);
    }

    /** The day on which so many working days have passed since the end of a day; the day itself for none. */
    public static LocalDate after(LocalDate day, int workingDays) {
        LocalDate reached = day;
        for (int counted = 0; counted < workingDays; ) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) {
                counted++;
            }
        }
        return reached;
    }
}
