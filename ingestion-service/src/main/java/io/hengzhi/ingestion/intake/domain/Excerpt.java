package io.hengzhi.ingestion.intake.domain;

/**
 * A sender's text as it may stand in ours: cut to a length that a person reads, without characters that cannot be written
 * or would forge a line.
 */
public final class Excerpt {

    private static final int CHARACTERS_MAX = 60;

    private Excerpt() {}

    /** Cut to 60 characters. */
    public static String of(String text) {
        String written = writable(text);
        return written.codePointCount(0, written.length()) <= CHARACTERS_MAX
                ? written
                : written.substring(0, written.offsetByCodePoints(0, CHARACTERS_MAX)) + "…";
    }

    /** Whole, with a mark in place of each character that cannot be written. */
    static String writable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(character -> kept.appendCodePoint(isWritable(character) ? character : 0xFFFD));
        return kept.toString();
    }

    private static boolean isWritable(int character) {
        return switch (Character.getType(character)) {
            case Character.UNASSIGNED,
                    Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
