package io.hengzhi.scoringmodel.fact;

/** How an effective value came about, as answers show it beside the value. */
public enum Mark {
    /** The bureau reported the quarter's own value. */
    OWN("own"),
    /** Taken from a year-to-date report, as it stands or less the quarters before. */
    FROM_YEAR_TO_DATE("from-year-to-date"),
    /** A figure of an earlier year stands in. */
    CARRIED("carried"),
    /** Computed from other quantities, not measured. */
    DERIVED("derived"),
    /** Serves tracking only: the annual result waits for the year's own figure. */
    PROVISIONAL("provisional");

    private final String text;

    Mark(String text) {
        this.text = text;
    }

    /** As answers write it, for example {@code from-year-to-date}. */
    public String text() {
        return text;
    }
}
