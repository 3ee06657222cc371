/** A real store for tests, and what was asked of it. */
@NullMarked
package io.hengzhi.ingestion.store;

import org.jspecify.annotations.NullMarked;
