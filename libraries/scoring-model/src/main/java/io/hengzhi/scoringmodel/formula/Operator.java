package io.hengzhi.scoringmodel.formula;

/** The four operations. */
public enum Operator {
    PLUS("+", "+"),
    MINUS("-", "−"),
    TIMES("*", "×"),
    DIVIDED_BY("/", "÷");

    private final String text;
    private final String shown;

    Operator(String text, String shown) {
        this.text = text;
        this.shown = shown;
    }

    /** As it is typed on a keyboard. */
    public String text() {
        return text;
    }

    /** As people print it. */
    public String shown() {
        return shown;
    }

    boolean bindsTighter() {
        return this == TIMES || this == DIVIDED_BY;
    }
}
