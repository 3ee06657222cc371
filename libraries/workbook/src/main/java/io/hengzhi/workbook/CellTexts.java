package io.hengzhi.workbook;

/** What typing leaves around and inside a text. */
final class CellTexts {

    private CellTexts() {}

    /** Without surrounding spaces: ASCII, no-break, ideographic, zero-width, tabs, line ends, byte-order marks. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return c <= ' '
                || c == '\u00A0'
                || c == '\u3000'
                || c == '\uFEFF'
                || c == '\u202F'
                || (c >= '\u2000' && c <= '\u200D')
                || c == '\u2060';
    }

    /** Full-width letters, digits and signs as their ASCII twins; other characters as they are. */
    static String halfWidth(String text) {
        StringBuilder narrow = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char twin = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c == '\u2212' ? '-' : c;
            if (twin != c && narrow == null) {
                narrow = new StringBuilder(text);
            }
            if (narrow != null) {
                narrow.setCharAt(i, twin);
            }
        }
        return narrow == null ? text : narrow.toString();
    }

    /** At most 40 characters, for a message. */
    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** Decodes {@code _x000D_}, the way spreadsheets write characters that XML cannot hold. */
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int done = 0;
        while (at >= 0) {
            if (at + 7 <= text.length()
                    && text.charAt(at + 6) == '_'
                    && text.substring(at + 2, at + 6).matches("[0-9A-Fa-f]{4}")) {
                plain.append(text, done, at).append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                done = at + 7;
                at = text.indexOf("_x", done);
            } else {
                at = text.indexOf("_x", at + 2);
            }
        }
        return plain.append(text, done, text.length()).toString();
    }
}
