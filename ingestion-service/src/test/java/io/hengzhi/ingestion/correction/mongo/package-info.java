/** Correction orders on a real store. */
@NullMarked
package io.hengzhi.ingestion.correction.mongo;

import org.jspecify.annotations.NullMarked;
