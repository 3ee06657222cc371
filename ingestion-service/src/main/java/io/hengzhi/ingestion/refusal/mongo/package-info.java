/** Refusals in the store. */
@NullMarked
package io.hengzhi.ingestion.refusal.mongo;

import org.jspecify.annotations.NullMarked;
