package io.hengzhi.appeal.review.application;

import io.hengzhi.kernel.FactId;
import java.util.Collection;

/** Which facts have been accepted: their names, nothing else of them. */
public interface KnownFacts {

    /** Adding names again changes nothing. */
    void add(Collection<FactId> facts);

    /** Waits a moment for a fact that was accepted just now. */
    boolean contains(FactId fact);
}
