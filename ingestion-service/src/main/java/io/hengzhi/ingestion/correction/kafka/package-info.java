/** Hears of upheld objections and of facts that carry orders out. */
@NullMarked
package io.hengzhi.ingestion.correction.kafka;

import org.jspecify.annotations.NullMarked;
