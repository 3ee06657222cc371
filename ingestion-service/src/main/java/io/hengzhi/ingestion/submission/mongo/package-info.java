/** Submissions in the store, and the queue that runs them. */
@NullMarked
package io.hengzhi.ingestion.submission.mongo;

import org.jspecify.annotations.NullMarked;
