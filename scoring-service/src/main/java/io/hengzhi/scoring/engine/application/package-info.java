/** Who may write the state and who may read it, and what of its changes is published. */
@NullMarked
package io.hengzhi.scoring.engine.application;

import org.jspecify.annotations.NullMarked;
