@NullMarked
package io.hengzhi.ingestion.batch.mongo;

import org.jspecify.annotations.NullMarked;
