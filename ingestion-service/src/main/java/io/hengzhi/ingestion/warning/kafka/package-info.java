/** Hears accepted facts once the ledger holds them. */
@NullMarked
package io.hengzhi.ingestion.warning.kafka;

import org.jspecify.annotations.NullMarked;
