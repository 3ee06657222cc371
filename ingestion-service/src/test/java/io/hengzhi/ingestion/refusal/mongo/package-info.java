/** Refusals on a real store. */
@NullMarked
package io.hengzhi.ingestion.refusal.mongo;

import org.jspecify.annotations.NullMarked;
