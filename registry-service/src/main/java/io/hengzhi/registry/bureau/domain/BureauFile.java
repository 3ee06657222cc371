package io.hengzhi.registry.bureau.domain;

import io.hengzhi.kernel.BureauCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What administrators did with one bureau.
 *
 * @param addition null for a bureau of the policy file, which nobody had to add
 * @param steps oldest first, at most {@value #STEPS_MAX}; the history of the register has them all
 */
public record BureauFile(BureauCode code, @Nullable Addition addition, BureauState state, List<Step> steps) {

    private static final int STEPS_MAX = 50;

    /** Who did something with a bureau, when and why. */
    public record Step(String what, String by, Instant at, String why) {

        /** The same administrator's request, a step further on. */
        Step as(BureauState state) {
            return new Step(state.text(), by, at, why);
        }
    }

    public BureauFile {
        steps = List.copyOf(steps.subList(Math.max(0, steps.size() - STEPS_MAX), steps.size()));
    }

    BureauFile in(BureauState next, Step step) {
        return new BureauFile(code, addition, next, with(step.as(next)));
    }

    BureauFile noting(Step step) {
        return new BureauFile(code, addition, state, with(step));
    }

    private List<Step> with(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return more;
    }
}
