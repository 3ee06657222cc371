/** Opening, closing and reading batches; counting what arrived for them. */
@NullMarked
package io.hengzhi.ingestion.batch.application;

import org.jspecify.annotations.NullMarked;
