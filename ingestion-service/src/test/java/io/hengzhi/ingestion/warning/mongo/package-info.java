/** How warnings are kept. */
@NullMarked
package io.hengzhi.ingestion.warning.mongo;

import org.jspecify.annotations.NullMarked;
