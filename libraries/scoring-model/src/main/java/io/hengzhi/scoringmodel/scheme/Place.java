package io.hengzhi.scoringmodel.scheme;

import io.hengzhi.kernel.PolicyClause;

/** Where a class stands in its list, which decides the guidance it brings. */
@PolicyClause("四")
public enum Place {
    /** 靠前 */
    FRONT("front"),
    /** 居中 */
    MIDDLE("middle"),
    /** 靠后 */
    REAR("rear");

    private final String text;

    Place(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
