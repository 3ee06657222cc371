/** Reads the bytes of a bureau's message against its contract. */
@NullMarked
package io.hengzhi.ingestion.intake.json;

import org.jspecify.annotations.NullMarked;
