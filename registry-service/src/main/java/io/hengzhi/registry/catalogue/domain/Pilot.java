package io.hengzhi.registry.catalogue.domain;

import io.hengzhi.kernel.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * A district's term as a pilot.
 *
 * @param from its first quarter
 * @param to its last quarter; null while it is open
 */
public record Pilot(Quarter from, @Nullable Quarter to) {}
