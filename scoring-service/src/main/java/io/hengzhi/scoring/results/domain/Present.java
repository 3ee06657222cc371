package io.hengzhi.scoring.results.domain;

import io.hengzhi.scoring.engine.domain.State;

/** How a district's year stands in the live state when a step is judged. */
public sealed interface Present {

    /**
     * @param positions what of the log the figures were made from
     * @param unconfirmed members of the lists whose place was not confirmed (名单确认)
     */
    record Figures(FrozenFigures figures, String positions, int unconfirmed) implements Present {}

    /** There are no results. */
    record None(State.Ground why) implements Present {}
}
