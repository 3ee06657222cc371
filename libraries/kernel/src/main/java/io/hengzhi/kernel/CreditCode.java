package io.hengzhi.kernel;

import org.jspecify.annotations.Nullable;

/**
 * The unified social credit code of an enterprise (GB 32100-2015): 18 characters of a 31-letter alphabet, the last one
 * a check character. The nested organisation code's own check digit is not examined: registers hold valid codes that
 * break it.
 */
public record CreditCode(String value) implements Comparable<CreditCode> {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    /** Throws {@link IllegalArgumentException} for a text that is no credit code. */
    public CreditCode {
        Fault fault = faultOf(value);
        if (fault != null) {
            throw new IllegalArgumentException(fault.text().toString());
        }
    }

    /** Reads a code as written; the error says which character or which rule. */
    public static Parsed<CreditCode> parse(String text) {
        Fault fault = faultOf(text);
        return fault == null ? Parsed.valid(new CreditCode(text)) : new Parsed.Invalid<>(fault);
    }

    private static @Nullable Fault faultOf(String text) {
        if (text.length() != LENGTH) {
            return fault(
                    "统一社会信用代码应为 18 位，实为 " + text.length() + " 位。",
                    "A unified social credit code has 18 characters, this has " + text.length() + ".");
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return fault(
                        "统一社会信用代码第 " + (i + 1) + " 位字符不在允许的字母表内（数字与大写字母，不含 I、O、S、V、Z）。",
                        "Character " + (i + 1)
                                + " of the credit code is outside the alphabet (digits and capitals without I, O, S, V, Z).");
            }
        }
        char expected = checkCharacter(text);
        if (text.charAt(LENGTH - 1) != expected) {
            return fault(
                    "统一社会信用代码校验位不符：按 GB 32100-2015 应为 " + expected + "。",
                    "The credit code's check character does not match: by GB 32100-2015 it should be " + expected
                            + ".");
        }
        return null;
    }

    private static char checkCharacter(String text) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static Fault fault(String zh, String en) {
        return new Fault("invalid-credit-code", new BilingualText(zh, en));
    }

    /** The code whose first 17 characters are given, completed by its check character. */
    public static CreditCode withCheckCharacter(String first17) {
        return new CreditCode(first17 + checkCharacter(first17));
    }

    @Override
    public int compareTo(CreditCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
