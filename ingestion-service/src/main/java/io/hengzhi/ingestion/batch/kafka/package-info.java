/** Hears the verdicts on facts that belong to batches. */
@NullMarked
package io.hengzhi.ingestion.batch.kafka;

import org.jspecify.annotations.NullMarked;
