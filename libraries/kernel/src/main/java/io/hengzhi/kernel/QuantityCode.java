package io.hengzhi.kernel;

import java.util.regex.Pattern;

/** The code of a quantity in the catalogue, for example {@code taxPaid}. */
public record QuantityCode(String value) implements Comparable<QuantityCode> {

    private static final Pattern FORM = Pattern.compile("[a-z][A-Za-z0-9]{1,39}");

    public QuantityCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a valid code: " + value);
        }
    }

    public static Parsed<QuantityCode> parse(String text) {
        return FORM.matcher(text).matches()
                ? Parsed.valid(new QuantityCode(text))
                : Parsed.invalid(
                        "invalid-quantity",
                        "数据项代码应为字母与数字，小写字母开头，实为“" + text + "”。",
                        "A quantity code has letters and digits and begins in lower case, this is \"" + text + "\".");
    }

    public static QuantityCode of(String text) {
        return parse(text).orElseThrow();
    }

    @Override
    public int compareTo(QuantityCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
