/** What the rows of an uploaded file mean, and what is wrong with them. */
@NullMarked
package io.hengzhi.ingestion.submission.domain;

import org.jspecify.annotations.NullMarked;
