package io.hengzhi.scoringmodel.fact;

/** Which quarters a tracked quarter is judged by; a scheme chooses. */
public enum WindowRule {
    TRAILING_FOUR_QUARTERS("trailing-four-quarters"),
    YEAR_TO_DATE("year-to-date");

    private final String text;

    WindowRule(String text) {
        this.text = text;
    }

    /** As schemes write it, for example {@code trailing-four-quarters}. */
    public String text() {
        return text;
    }
}
