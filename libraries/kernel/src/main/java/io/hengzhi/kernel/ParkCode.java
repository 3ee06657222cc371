package io.hengzhi.kernel;

import java.util.regex.Pattern;

/** The code of a park or township: its district's code, a hyphen and two digits. */
public record ParkCode(String value) implements Comparable<ParkCode> {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{5}-\\d{2}");

    public ParkCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a valid code: " + value);
        }
    }

    public static Parsed<ParkCode> parse(String text) {
        return FORM.matcher(text).matches()
                ? Parsed.valid(new ParkCode(text))
                : Parsed.invalid(
                        "invalid-park",
                        "园区、乡镇代码应写作 110113-01，实为“" + text + "”。",
                        "A park code is written 110113-01, this is \"" + text + "\".");
    }

    public static ParkCode of(String text) {
        return parse(text).orElseThrow();
    }

    /** The district the park lies in. */
    public DistrictCode district() {
        return new DistrictCode(value.substring(0, 6));
    }

    @Override
    public int compareTo(ParkCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
