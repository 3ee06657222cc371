/** Tries out schemes and facts beside the state, never on it. */
@NullMarked
package io.hengzhi.scoring.whatif.application;

import org.jspecify.annotations.NullMarked;
