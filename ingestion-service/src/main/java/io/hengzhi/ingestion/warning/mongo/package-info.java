/** Keeps warnings. */
@NullMarked
package io.hengzhi.ingestion.warning.mongo;

import org.jspecify.annotations.NullMarked;
