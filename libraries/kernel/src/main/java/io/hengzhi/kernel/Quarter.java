package io.hengzhi.kernel;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A calendar quarter in Beijing, written {@code 2025Q4}.
 *
 * @param year 1949 to 2199
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Period, Comparable<Quarter> {

    private static final int LENGTH = "2025Q4".length();
    private static final int YEAR_DIGITS = 4;
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    public Quarter {
        if (year < 1949 || year > 2199 || number < 1 || number > 4) {
            throw new IllegalArgumentException("no such quarter: " + year + "Q" + number);
        }
    }

    public static Parsed<Quarter> parse(String text) {
        int year = yearOf(text);
        if (year < 1949 || year > 2199) {
            return Parsed.invalid(
                    "invalid-quarter",
                    "季度应写作 2025Q4，实为“" + text + "”。",
                    "A quarter is written 2025Q4, this is \"" + text + "\".");
        }
        return Parsed.valid(new Quarter(year, text.charAt(LENGTH - 1) - '0'));
    }

    /** The year of a text of the right form, 0 of another; read at every fact, so by hand. */
    private static int yearOf(String text) {
        if (text.length() != LENGTH
                || text.charAt(YEAR_DIGITS) != 'Q'
                || text.charAt(LENGTH - 1) < '1'
                || text.charAt(LENGTH - 1) > '4') {
            return 0;
        }
        int year = 0;
        for (int i = 0; i < YEAR_DIGITS; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            year = 10 * year + digit;
        }
        return year;
    }

    public static Quarter of(String text) {
        return parse(text).orElseThrow();
    }

    /** The quarter that contains an instant, by Beijing time. */
    public static Quarter containing(Instant instant) {
        ZonedDateTime local = instant.atZone(BEIJING);
        return new Quarter(local.getYear(), (local.getMonthValue() + 2) / 3);
    }

    public static Quarter ofIndex(int index) {
        return new Quarter(Math.floorDiv(index, 4), Math.floorMod(index, 4) + 1);
    }

    /** Quarters since year 0: dense, ordered, for arithmetic and array positions. */
    public int index() {
        return year * 4 + number - 1;
    }

    public Quarter plus(int quarters) {
        return ofIndex(index() + quarters);
    }

    public Quarter previous() {
        return plus(-1);
    }

    public boolean isAfter(Quarter other) {
        return index() > other.index();
    }

    public boolean isBefore(Quarter other) {
        return index() < other.index();
    }

    /** The four quarters that end with this one, oldest first. */
    public List<Quarter> trailingYear() {
        return endingHere(4);
    }

    /** The quarters from January of this year to this one, oldest first. */
    public List<Quarter> yearToDate() {
        return endingHere(number);
    }

    private List<Quarter> endingHere(int count) {
        List<Quarter> quarters = new ArrayList<>(count);
        for (int back = count - 1; back >= 0; back--) {
            quarters.add(plus(-back));
        }
        return List.copyOf(quarters);
    }

    @Override
    public Quarter lastQuarter() {
        return this;
    }

    @Override
    public int compareTo(Quarter other) {
        return Integer.compare(index(), other.index());
    }

    @Override
    public String toString() {
        return year + "Q" + number;
    }
}
