/** Tells of changes as they come, to as many as listen. */
@NullMarked
package io.hengzhi.scoring.live.application;

import org.jspecify.annotations.NullMarked;
