/** What warns and what does not. */
@NullMarked
package io.hengzhi.ingestion.warning.domain;

import org.jspecify.annotations.NullMarked;
