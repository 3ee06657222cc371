/** Bureaus' topics. */
@NullMarked
package io.hengzhi.ingestion.intake.kafka;

import org.jspecify.annotations.NullMarked;
