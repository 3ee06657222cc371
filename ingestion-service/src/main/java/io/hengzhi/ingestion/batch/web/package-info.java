/** Batches over REST. */
@NullMarked
package io.hengzhi.ingestion.batch.web;

import org.jspecify.annotations.NullMarked;
