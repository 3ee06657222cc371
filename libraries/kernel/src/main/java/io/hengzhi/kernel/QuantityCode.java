package io.hengzhi.kernel;

/** The code of a quantity in the catalogue, for example {@code taxPaid}. */
public record QuantityCode(String value) implements Comparable<QuantityCode> {

    private static final int LENGTH_MIN = 2;
    private static final int LENGTH_MAX = 40;

    public QuantityCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("not a valid code: " + value);
        }
    }

    public static Parsed<QuantityCode> parse(String text) {
        return isCode(text)
                ? Parsed.valid(new QuantityCode(text))
                : Parsed.invalid(
                        "invalid-quantity",
                        "数据项代码应为字母与数字，小写字母开头，实为“" + text + "”。",
                        "A quantity code has letters and digits and begins in lower case, this is \"" + text + "\".");
    }

    /** A lower-case letter, then letters and digits; read at every fact, so by hand. */
    private static boolean isCode(String text) {
        if (text.length() < LENGTH_MIN || text.length() > LENGTH_MAX || !isBetween(text.charAt(0), 'a', 'z')) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char at = text.charAt(i);
            if (!isBetween(at, 'a', 'z') && !isBetween(at, 'A', 'Z') && !isBetween(at, '0', '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBetween(char at, char first, char last) {
        return first <= at && at <= last;
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
