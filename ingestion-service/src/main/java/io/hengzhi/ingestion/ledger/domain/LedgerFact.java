package io.hengzhi.ingestion.ledger.domain;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.kernel.FactId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reported cell and its standing among the others of its slot.
 *
 * @param supersedes the report it took the place of; null for the first
 * @param supersededBy the report that took its place; null for the one that counts in the slot
 * @param counts whether an effective value of its year is made from it
 * @param uses the effective values it went into, as far as the ledger was read
 */
public record LedgerFact(
        FactAccepted fact,
        @Nullable FactId supersedes,
        @Nullable FactId supersededBy,
        boolean counts,
        List<FactUse> uses) {}
