@NullMarked
package io.hengzhi.ingestion.batch;

import org.jspecify.annotations.NullMarked;
