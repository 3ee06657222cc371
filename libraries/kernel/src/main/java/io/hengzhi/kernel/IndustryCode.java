package io.hengzhi.kernel;

import java.util.regex.Pattern;

/**
 * A class of GB/T 4754-2017: a division of two digits, or a group or class below it with three or four, for example
 * {@code 36} or {@code 3612}.
 */
public record IndustryCode(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{2,4}");

    public IndustryCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an industry code: " + value);
        }
    }

    public static Parsed<IndustryCode> parse(String text) {
        return FORM.matcher(text).matches()
                ? Parsed.valid(new IndustryCode(text))
                : Parsed.invalid(
                        "invalid-industry",
                        "行业代码应为 GB/T 4754-2017 的 2 至 4 位数字，实为“" + text + "”。",
                        "An industry is 2 to 4 digits of GB/T 4754-2017, this is \"" + text + "\".");
    }

    /** Whether it lies in section C, divisions 13 to 43. */
    @PolicyClause("三(一)")
    public boolean isManufacturing() {
        int division = Integer.parseInt(value.substring(0, 2));
        return division >= 13 && division <= 43;
    }

    @Override
    public String toString() {
        return value;
    }
}
