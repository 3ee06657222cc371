package io.hengzhi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days and reporting dates, counted by hand on the published calendars. */
class WorkingDaysTest {

    @ParameterizedTest(name = "{0} is a working day: {1}")
    @CsvSource({
        "2024-02-09, true", // New Year's Eve, a Friday, was no public holiday that year
        "2024-02-10, false",
        "2024-02-18, true", // made up on a Sunday
        "2024-04-07, true",
        "2024-06-10, false",
        "2024-09-16, false",
        "2025-01-26, true", // made up on a Sunday
        "2025-01-28, false",
        "2025-02-05, true",
        "2025-10-08, false",
        "2025-10-11, true",
        "2025-10-12, false",
        "2026-01-02, false",
        "2026-01-04, true",
        "2026-02-28, true",
        "2026-05-05, false",
        "2026-09-20, true",
        "2027-01-01, true", // not published yet: weekends only
        "2027-01-02, false"
    })
    void follows_the_published_holidays_and_make_up_days(LocalDate day, boolean working) {
        assertThat(WorkingDays.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest(name = "{1} working days after {0} is {2}")
    @CsvSource({
        "2025-09-30, 0, 2025-09-30",
        "2025-09-30, 1, 2025-10-09", // after the eight days of the national holiday
        "2025-09-30, 3, 2025-10-11", // a make-up Saturday
        "2025-09-30, 10, 2025-10-21",
        "2025-09-30, 15, 2025-10-28",
        "2025-12-31, 1, 2026-01-04", // a make-up Sunday
        "2025-12-31, 15, 2026-01-22",
        "2024-03-31, 15, 2024-04-22",
        "2025-12-31, 90, 2026-05-18" // over two holidays and three make-up days
    })
    void counts_working_days(LocalDate from, int count, LocalDate reached) {
        assertThat(WorkingDays.after(from, count)).isEqualTo(reached);
    }

    @Test
    void says_which_years_are_published() {
        assertThat(List.of(2024, 2025, 2026)).allMatch(WorkingDays::isPublished);
        assertThat(WorkingDays.isPublished(2023)).isFalse();
        assertThat(WorkingDays.isPublished(2027)).isFalse();
    }

    @Test
    void a_year_has_as_many_working_days_as_its_notice_leaves() {
        for (int year : new int[] {2024, 2025, 2026}) {
            long workingDays = LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(WorkingDays::isWorkingDay)
                    .count();
            // 366 or 365 days, 104 of weekends and 11 or 13 public holidays: those that fell on a weekend are made up
            assertThat(workingDays).as("%d", year).isEqualTo(year == 2024 ? 251 : 248);
        }
    }

    private static Quantity quantity(Quantity.Frequency frequency, @Nullable Integer due) {
        BilingualText name = BilingualText.of("税收", "Tax paid");
        return new Quantity(
                QuantityCode.of("taxPaid"),
                name,
                "万元",
                Quantity.Kind.FLOW,
                frequency,
                true,
                List.of(BureauCode.of("tax")),
                List.of("万元"),
                name,
                Quantity.Plausible.ANYTHING,
                due);
    }

    @Test
    void a_quarterly_value_is_due_after_its_quarter_and_an_annual_one_after_its_year() {
        Quarter third = Quarter.of("2025Q3");

        assertThat(ReportingDate.of(quantity(Quantity.Frequency.QUARTERLY, 15), third))
                .hasValue(new ReportingDate(LocalDate.of(2025, 10, 28), false));
        assertThat(ReportingDate.of(quantity(Quantity.Frequency.ANNUAL, 90), third))
                .hasValue(new ReportingDate(LocalDate.of(2026, 5, 18), false));
        assertThat(ReportingDate.of(quantity(Quantity.Frequency.QUARTERLY, null), third))
                .isEmpty();
    }

    @Test
    void a_date_in_a_year_that_is_not_published_is_provisional() {
        assertThat(ReportingDate.of(quantity(Quantity.Frequency.QUARTERLY, 15), Quarter.of("2026Q4")))
                .hasValue(new ReportingDate(LocalDate.of(2027, 1, 21), true));
    }

    @Test
    void the_reporting_date_lasts_until_midnight_in_Beijing() {
        ReportingDate date = new ReportingDate(LocalDate.of(2025, 10, 28), false);

        assertThat(date.isPast(Instant.parse("2025-10-28T15:59:59Z"))).isFalse();
        assertThat(date.isPast(Instant.parse("2025-10-28T16:00:00Z"))).isTrue();
    }
}
