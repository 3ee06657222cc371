@NullMarked
package io.hengzhi.ingestion.submission.domain;

import org.jspecify.annotations.NullMarked;
