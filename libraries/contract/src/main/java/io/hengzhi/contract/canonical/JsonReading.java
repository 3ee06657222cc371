package io.hengzhi.contract.canonical;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Reads JSON (RFC 8259) as strictly as can be: no member twice, whole numbers only, bounded depth. */
final class JsonReading {

    private static final int DEPTH_MAX = 64;
    private static final int DIGITS_MAX = 16;

    private final String text;
    private int at;

    private JsonReading(String text) {
        this.text = text;
    }

    static Json read(byte[] bytes) {
        JsonReading reading;
        try {
            reading = new JsonReading(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new NotCanonical("the bytes are not UTF-8");
        }
        Json read = reading.value(0);
        reading.blanks();
        if (reading.at != reading.text.length()) {
            throw reading.unexpected();
        }
        return read;
    }

    private Json value(int depth) {
        if (depth > DEPTH_MAX) {
            throw new NotCanonical("nested deeper than " + DEPTH_MAX);
        }
        blanks();
        return switch (peek()) {
            case '{' -> members(depth);
            case '[' -> items(depth);
            case '"' -> new Json.Text(string());
            case 't' -> word("true", new Json.Flag(true));
            case 'f' -> word("false", new Json.Flag(false));
            case 'n' -> word("null", new Json.Nothing());
            default -> whole();
        };
    }

    private Json members(int depth) {
        TreeMap<String, Json> members = new TreeMap<>();
        take('{');
        blanks();
        while (peek() != '}') {
            blanks();
            String name = string();
            blanks();
            take(':');
            if (members.put(name, value(depth + 1)) != null) {
                throw new NotCanonical("\"" + name + "\" stands there twice");
            }
            separator('}');
        }
        take('}');
        return new Json.Members(members);
    }

    private Json items(int depth) {
        List<Json> items = new ArrayList<>();
        take('[');
        blanks();
        while (peek() != ']') {
            items.add(value(depth + 1));
            separator(']');
        }
        take(']');
        return new Json.Items(items);
    }

    /** A comma with something after it, or the end. */
    private void separator(char end) {
        blanks();
        if (peek() != end) {
            take(',');
            blanks();
            if (peek() == end) {
                throw unexpected();
            }
        }
    }

    private Json word(String word, Json meaning) {
        if (!text.startsWith(word, at)) {
            throw unexpected();
        }
        at += word.length();
        return meaning;
    }

    private Json whole() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        int digits = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        boolean leadingZero = text.startsWith("0", digits) && at > digits + 1;
        if (at == digits
                || at > digits + DIGITS_MAX
                || leadingZero
                || text.substring(start, at).equals("-0")) {
            throw unexpected();
        }
        try {
            return new Json.Whole(Long.parseLong(text.substring(start, at)));
        } catch (IllegalArgumentException tooGreat) {
            throw new NotCanonical(String.valueOf(tooGreat.getMessage()));
        }
    }

    private String string() {
        take('"');
        StringBuilder read = new StringBuilder();
        while (peek() != '"') {
            char c = next();
            if (c < 0x20) {
                throw unexpected();
            }
            read.append(c == '\\' ? escaped() : c);
        }
        take('"');
        return read.toString();
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> unicode();
            default -> throw unexpected();
        };
    }

    private char unicode() {
        if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
            throw unexpected();
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private void blanks() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** The next character; a NUL, which JSON never holds, at the end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private char next() {
        if (at == text.length()) {
            throw unexpected();
        }
        return text.charAt(at++);
    }

    private void take(char expected) {
        if (peek() != expected) {
            throw unexpected();
        }
        at++;
    }

    private NotCanonical unexpected() {
        return new NotCanonical("unexpected " + (at < text.length() ? "character" : "end") + " at " + (at + 1));
    }
}
