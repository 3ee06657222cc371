package io.hengzhi.scoringmodel.indicator;

/** Which way an indicator is good. */
public enum Direction {
    LARGER_IS_BETTER("larger-is-better"),
    SMALLER_IS_BETTER("smaller-is-better");

    private final String text;

    Direction(String text) {
        this.text = text;
    }

    /** As schemes write it, for example {@code larger-is-better}. */
    public String text() {
        return text;
    }
}
