package io.hengzhi.kernel;

/** Whether a reported value is the quarter's own or runs from January to its end (累计). */
public enum Basis {
    OWN("own"),
    YEAR_TO_DATE("year-to-date");

    private final String text;

    Basis(String text) {
        this.text = text;
    }

    /** As answers write it: {@code own}, {@code year-to-date}. */
    public String text() {
        return text;
    }
}
