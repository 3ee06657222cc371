/** Files refusals from the verdicts. */
@NullMarked
package io.hengzhi.ingestion.refusal.kafka;

import org.jspecify.annotations.NullMarked;
