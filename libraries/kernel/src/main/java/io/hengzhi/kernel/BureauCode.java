package io.hengzhi.kernel;

/** The code of a bureau that publishes or reads facts, for example {@code tax}. */
public record BureauCode(String value) implements Comparable<BureauCode> {

    private static final int FIRST_PART_MIN = 2;
    private static final int PART_MAX = 30;
    private static final int PARTS_MAX = 4;

    public BureauCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("not a valid code: " + value);
        }
    }

    public static Parsed<BureauCode> parse(String text) {
        return isCode(text)
                ? Parsed.valid(new BureauCode(text))
                : Parsed.invalid(
                        "invalid-bureau",
                        "委办局代码应为小写字母与连字符，实为“" + text + "”。",
                        "A bureau code has lower-case letters and hyphens, this is \"" + text + "\".");
    }

    /** One to four parts of lower-case letters, joined by hyphens; read at every fact, so by hand. */
    private static boolean isCode(String text) {
        int parts = 1;
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at == '-') {
                if (length < (parts == 1 ? FIRST_PART_MIN : 1) || ++parts > PARTS_MAX) {
                    return false;
                }
                length = 0;
            } else if (at < 'a' || at > 'z' || ++length > PART_MAX) {
                return false;
            }
        }
        return length >= (parts == 1 ? FIRST_PART_MIN : 1);
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
