/** Messages about enterprises that are not registered yet wait, and are judged again when they are. */
@NullMarked
package io.hengzhi.ingestion.replay.application;

import org.jspecify.annotations.NullMarked;
