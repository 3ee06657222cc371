package io.hengzhi.kernel;

/** How an enterprise is treated in a year: which of the two ranked lists it stands in, or why in none. */
@PolicyClause("三(一)")
public enum MonitoringList {
    /** Monitored by 6+X, ranked by score. */
    ABOVE_SCALE("above-scale"),
    /** Monitored by tax per mu, ranked by it. */
    BELOW_SCALE("below-scale"),
    /** Facts kept and scored, not ranked. */
    TRANSITION("transition"),
    /** Kept in the registry with the reason. */
    OUT_OF_SCOPE("out-of-scope"),
    /** An input of the decision is unknown: never taken for out of scope. */
    UNDETERMINED("undetermined");

    private final String text;

    MonitoringList(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public static Parsed<MonitoringList> parse(String text) {
        for (MonitoringList list : values()) {
            if (list.text.equals(text)) {
                return Parsed.valid(list);
            }
        }
        return Parsed.invalid(
                "invalid-list",
                "名单应为 above-scale（规上）或 below-scale（规下）等，实为“" + text + "”。",
                "A list is above-scale, below-scale, transition, out-of-scope or undetermined, this is \"" + text
                        + "\".");
    }

    public static MonitoringList of(String text) {
        return parse(text).orElseThrow();
    }
}
