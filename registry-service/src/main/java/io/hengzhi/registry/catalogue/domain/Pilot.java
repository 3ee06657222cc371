package io.hengzhi.registry.catalogue.domain;

import io.hengzhi.kernel.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * A district's term as a pilot.
 *
 * @param from its first quarter
 * @param to its last quarter; null while it is open
 * @param yearsInMemory how many whole years scoring keeps in memory; null for all of them
 */
public record Pilot(
        Quarter from, @Nullable Quarter to, @Nullable Integer yearsInMemory) {

    /** A term whose years all stay in memory. */
    public Pilot(Quarter from, @Nullable Quarter to) {
        this(from, to, null);
    }

    Pilot until(@Nullable Quarter last) {
        return new Pilot(from, last, yearsInMemory);
    }

    Pilot keeping(@Nullable Integer years) {
        return new Pilot(from, to, years);
    }
}
