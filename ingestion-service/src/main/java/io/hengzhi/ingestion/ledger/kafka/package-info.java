/** Fills the ledger from the verdicts. */
@NullMarked
package io.hengzhi.ingestion.ledger.kafka;

import org.jspecify.annotations.NullMarked;
