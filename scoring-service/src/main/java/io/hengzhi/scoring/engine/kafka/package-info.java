/** The log at both ends of the state: records in, events out, and which districts this replica speaks for. */
@NullMarked
package io.hengzhi.scoring.engine.kafka;

import org.jspecify.annotations.NullMarked;
