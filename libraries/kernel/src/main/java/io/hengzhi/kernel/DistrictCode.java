package io.hengzhi.kernel;

import java.util.regex.Pattern;

/** The code of a district (GB/T 2260) or of the development area, for example {@code 110113}. */
public record DistrictCode(String value) implements Comparable<DistrictCode> {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{5}");

    public DistrictCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a valid code: " + value);
        }
    }

    public static Parsed<DistrictCode> parse(String text) {
        return FORM.matcher(text).matches()
                ? Parsed.valid(new DistrictCode(text))
                : Parsed.invalid(
                        "invalid-district",
                        "区划代码应为 6 位数字，实为“" + text + "”。",
                        "A district code has 6 digits, this is \"" + text + "\".");
    }

    public static DistrictCode of(String text) {
        return parse(text).orElseThrow();
    }

    @Override
    public int compareTo(DistrictCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
