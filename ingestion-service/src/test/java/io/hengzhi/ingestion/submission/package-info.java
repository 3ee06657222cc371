@NullMarked
package io.hengzhi.ingestion.submission;

import org.jspecify.annotations.NullMarked;
