/** Hears who waits and who has appeared; reads messages again by their place. */
@NullMarked
package io.hengzhi.ingestion.replay.kafka;

import org.jspecify.annotations.NullMarked;
