package io.hengzhi.scoringmodel.indicator;

import io.hengzhi.kernel.Parsed;
import java.util.regex.Pattern;

/** The code of an indicator: {@code taxPerMu} of a framework, {@code x1} of a district. */
public record IndicatorCode(String value) implements Comparable<IndicatorCode> {

    private static final Pattern FORM = Pattern.compile("[a-z][A-Za-z0-9]{1,39}");
    private static final Pattern DISTRICTS_OWN = Pattern.compile("x[1-9]\\d?");

    public IndicatorCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a valid code: " + value);
        }
    }

    public static Parsed<IndicatorCode> parse(String text) {
        return FORM.matcher(text).matches()
                ? Parsed.valid(new IndicatorCode(text))
                : Parsed.invalid(
                        "invalid-indicator",
                        "指标代码应为字母与数字，小写字母开头，实为“" + text + "”。",
                        "An indicator code has letters and digits and begins in lower case, this is \"" + text + "\".");
    }

    public static IndicatorCode of(String text) {
        return parse(text).orElseThrow();
    }

    /** Whether it has the form of a district's own indicator, {@code x1} to {@code x99}. */
    public boolean isDistrictsOwn() {
        return DISTRICTS_OWN.matcher(value).matches();
    }

    @Override
    public int compareTo(IndicatorCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
