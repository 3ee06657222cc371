package io.hengzhi.kernel;

import java.util.regex.Pattern;

/** The code of a bureau that publishes or reads facts, for example {@code tax}. */
public record BureauCode(String value) implements Comparable<BureauCode> {

    private static final Pattern FORM = Pattern.compile("[a-z]{2,30}(-[a-z]{1,30}){0,3}");

    public BureauCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a valid code: " + value);
        }
    }

    public static Parsed<BureauCode> parse(String text) {
        return FORM.matcher(text).matches()
                ? Parsed.valid(new BureauCode(text))
                : Parsed.invalid(
                        "invalid-bureau",
                        "委办局代码应为小写字母与连字符，实为“" + text + "”。",
                        "A bureau code has lower-case letters and hyphens, this is \"" + text + "\".");
    }

    public static BureauCode of(String text) {
        return parse(text).orElseThrow();
    }

    @Override
    public int compareTo(BureauCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
