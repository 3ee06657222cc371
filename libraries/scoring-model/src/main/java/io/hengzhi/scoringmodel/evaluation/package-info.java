/** From effective values and a scheme to points and a score, exact to the last digit and explained to the fact. */
@NullMarked
package io.hengzhi.scoringmodel.evaluation;

import org.jspecify.annotations.NullMarked;
