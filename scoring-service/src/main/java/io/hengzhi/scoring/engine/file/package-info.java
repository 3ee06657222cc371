/** The replica's own disk: the snapshot of the state, and the shelf for what need not be in memory. */
@NullMarked
package io.hengzhi.scoring.engine.file;

import org.jspecify.annotations.NullMarked;
