/** Waiting messages in the store. */
@NullMarked
package io.hengzhi.ingestion.replay.mongo;

import org.jspecify.annotations.NullMarked;
