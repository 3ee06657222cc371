package io.hengzhi.scoringmodel.evaluation;

/** What a quantity is to an indicator. */
public enum Role {
    NUMERATOR("numerator"),
    DENOMINATOR("denominator"),
    /** One of the quantities of a district's own formula. */
    INPUT("input"),
    /** The figure of one year before that a growth, or a district's own formula, compares with. */
    PREVIOUS("previous");

    private final String text;

    Role(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
