package io.hengzhi.scoring.whatif.domain;

import org.jspecify.annotations.Nullable;

/**
 * A value somebody thinks right, as it was written.
 *
 * @param bureau whose report it would be; null for the bureau whose value counts now, or else the first owner
 * @param basis {@code own} or {@code year-to-date}; null for that of the report it would correct
 * @param unit one that the quantity accepts; null for the canonical one
 */
public record SupposedFact(
        String quantity,
        String quarter,
        @Nullable String bureau,
        @Nullable String basis,
        String value,
        @Nullable String unit) {}
