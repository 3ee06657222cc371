package io.hengzhi.scoring.engine.domain;

import org.jspecify.annotations.Nullable;

/** What was laid on the shelf is not there as it was. The log has it: the state is made anew from there. */
public final class ShelfDamaged extends RuntimeException {

    public ShelfDamaged(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
