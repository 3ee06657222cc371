package io.hengzhi.scoringmodel.formula;

/** What is taken of a quantity over the window. */
public enum Take {
    /** A bare name: the sum of a flow, the mean of a stock. */
    WINDOW,
    /** The sum of a flow over the window. */
    SUM,
    /** The plain mean of the window's quarters. */
    AVERAGE,
    /** The window's last quarter alone. */
    LAST
}
