/** Hears what bureaus delivered. */
@NullMarked
package io.hengzhi.ingestion.delivery.kafka;

import org.jspecify.annotations.NullMarked;
