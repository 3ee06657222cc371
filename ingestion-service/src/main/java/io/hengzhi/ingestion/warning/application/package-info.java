/** Finds and lists warnings. */
@NullMarked
package io.hengzhi.ingestion.warning.application;

import org.jspecify.annotations.NullMarked;
