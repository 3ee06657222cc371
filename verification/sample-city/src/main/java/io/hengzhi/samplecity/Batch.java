package io.hengzhi.samplecity;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One delivery of a bureau: the years 2021 to 2024 at once when it joined, then quarter by quarter.
 *
 * @param order its place on the topic; a message may come later than its bureau's time says, or earlier
 * @param label part of the message's id
 * @param day of the bureau's time
 */
record Batch(int order, String label, LocalDate day) {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int OFFICE_SECONDS = 8 * 60 * 60;

    static final Batch HISTORY = new Batch(0, "2021-2024", LocalDate.of(2025, 2, 17));

    /** All of 2025 at once, where a district's bureaus do not deliver by quarter. */
    static final Batch YEAR_2025 = new Batch(40, "2025", LocalDate.of(2026, 1, 18));

    static final Quarter LAST_OF_HISTORY = new Quarter(2024, 4);

    /** The delivery a quarter's ordinary report is in. */
    static Batch of(Quarter quarter) {
        if (!quarter.isAfter(LAST_OF_HISTORY)) {
            return HISTORY;
        }
        Quarter next = quarter.plus(1);
        return new Batch(
                10 * (quarter.index() - LAST_OF_HISTORY.index()),
                quarter.toString(),
                LocalDate.of(next.year(), next.number() * 3 - 2, 18));
    }

    /** A later delivery than this one, before the next ordinary one. */
    Batch then(String suffix, int days) {
        return new Batch(order + 3, label + "-" + suffix, day.plusDays(days));
    }

    /** Stands on the topic before this one although the bureau made it later. */
    Batch overtaking(String suffix, int days) {
        return new Batch(order - 1, label + "-" + suffix, day.plusDays(days));
    }

    /** The bureau's time: some second of the day's office hours, the same for the same enterprise. */
    Instant timeFor(CreditCode enterprise) {
        int second = Math.floorMod(enterprise.value().hashCode() * 31 + label.hashCode(), OFFICE_SECONDS);
        return day.atTime(9, 0).plusSeconds(second).atZone(BEIJING).toInstant();
    }
}
