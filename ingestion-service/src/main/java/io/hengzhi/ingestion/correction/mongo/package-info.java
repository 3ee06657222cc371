/** Correction orders in the store. */
@NullMarked
package io.hengzhi.ingestion.correction.mongo;

import org.jspecify.annotations.NullMarked;
