/** Correction orders. */
@NullMarked
package io.hengzhi.ingestion.correction;

import org.jspecify.annotations.NullMarked;
