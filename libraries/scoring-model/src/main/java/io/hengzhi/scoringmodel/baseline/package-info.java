/** What the means of a population of enterprises are, for an officer to pick baselines from. */
@NullMarked
package io.hengzhi.scoringmodel.baseline;

import org.jspecify.annotations.NullMarked;
