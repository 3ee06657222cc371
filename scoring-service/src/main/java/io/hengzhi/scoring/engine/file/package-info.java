/** The snapshot of the state on the replica's own disk. */
@NullMarked
package io.hengzhi.scoring.engine.file;

import org.jspecify.annotations.NullMarked;
