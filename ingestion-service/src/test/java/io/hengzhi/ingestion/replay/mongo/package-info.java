/** Waiting messages on a real store. */
@NullMarked
package io.hengzhi.ingestion.replay.mongo;

import org.jspecify.annotations.NullMarked;
