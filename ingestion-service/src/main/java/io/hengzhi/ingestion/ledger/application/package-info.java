/** Keeping and reading the ledger. */
@NullMarked
package io.hengzhi.ingestion.ledger.application;

import org.jspecify.annotations.NullMarked;
