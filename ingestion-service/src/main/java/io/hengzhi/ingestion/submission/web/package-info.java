/** Submissions over REST. */
@NullMarked
package io.hengzhi.ingestion.submission.web;

import org.jspecify.annotations.NullMarked;
