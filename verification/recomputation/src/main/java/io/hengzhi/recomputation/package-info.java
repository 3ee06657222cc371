/** Scores, ranks and classes computed again in SQL from raw messages, by nothing but the rules as they are written down. */
@NullMarked
package io.hengzhi.recomputation;

import org.jspecify.annotations.NullMarked;
