package io.hengzhi.contract.canonical;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/**
 * Writes JSON in the canonical form of RFC 8785: no blanks, members in the order of their names' UTF-16 code units, the
 * shortest escapes, UTF-8. The same value is always the same bytes, so a digest of them means the value.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    public static byte[] write(Json json) {
        return text(json).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(Json json) {
        StringBuilder out = new StringBuilder();
        write(json, out);
        return out.toString();
    }

    private static void write(Json json, StringBuilder out) {
        switch (json) {
            case Json.Text(String value) -> write(value, out);
            case Json.Whole(long value) -> out.append(value);
            case Json.Flag(boolean value) -> out.append(value);
            case Json.Nothing() -> out.append("null");
            case Json.Items items -> {
                out.append('[');
                for (int i = 0; i < items.values().size(); i++) {
                    out.append(i == 0 ? "" : ",");
                    write(items.values().get(i), out);
                }
                out.append(']');
            }
            case Json.Members members -> {
                out.append('{');
                boolean first = true;
                for (Map.Entry<String, Json> member : members.values().entrySet()) {
                    out.append(first ? "" : ",");
                    first = false;
                    write(member.getKey(), out);
                    out.append(':');
                    write(member.getValue(), out);
                }
                out.append('}');
            }
        }
    }

    private static void write(String value, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                    } else if (Character.isSurrogate(c)) {
                        i = appendPair(value, i, out);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static int appendPair(String value, int at, StringBuilder out) {
        if (at + 1 == value.length() || !Character.isSurrogatePair(value.charAt(at), value.charAt(at + 1))) {
            throw new NotCanonical("half a character at " + at);
        }
        out.append(value, at, at + 2);
        return at + 1;
    }

    /**
     * Reads bytes that are already in canonical form; anything else, a blank too, is {@link NotCanonical}: two files that
     * mean the same are the same bytes.
     */
    public static Json read(byte[] bytes) {
        Json read = JsonReading.read(bytes);
        if (!Arrays.equals(write(read), bytes)) {
            throw new NotCanonical("it is JSON, but not in canonical form (RFC 8785)");
        }
        return read;
    }

    /** Reads JSON in any form: a key that somebody saved by hand. */
    public static Json readAnyForm(byte[] bytes) {
        return JsonReading.read(bytes);
    }

    /** SHA-256 of the canonical form, in lower-case hexadecimal. */
    public static String digest(Json json) {
        return digest(write(json));
    }

    /** SHA-256 in lower-case hexadecimal. */
    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
