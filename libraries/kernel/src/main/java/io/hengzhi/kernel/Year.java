package io.hengzhi.kernel;

import java.util.List;

/** A calendar year as a period of annual guidance, written {@code 2025}. */
public record Year(int year) implements Period, Comparable<Year> {

    public Year {
        if (year < 1949 || year > 2199) {
            throw new IllegalArgumentException("no such year: " + year);
        }
    }

    public static Parsed<Year> parse(String text) {
        int year = text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
        if (year < 1949 || year > 2199) {
            return Parsed.invalid(
                    "invalid-year",
                    "年度应写作 2025，实为“" + text + "”。",
                    "A year is written 2025, this is \"" + text + "\".");
        }
        return Parsed.valid(new Year(year));
    }

    public List<Quarter> quarters() {
        return lastQuarter().trailingYear();
    }

    @Override
    public Quarter lastQuarter() {
        return new Quarter(year, 4);
    }

    @Override
    public int compareTo(Year other) {
        return Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return Integer.toString(year);
    }
}
