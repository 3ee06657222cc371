/** The small language in which a district writes its own indicators. */
@NullMarked
package io.hengzhi.scoringmodel.formula;

import org.jspecify.annotations.NullMarked;
