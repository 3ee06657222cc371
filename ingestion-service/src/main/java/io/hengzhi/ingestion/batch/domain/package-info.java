/** What a batch is, and when it is whole; pure. */
@NullMarked
package io.hengzhi.ingestion.batch.domain;

import org.jspecify.annotations.NullMarked;
