/** From ranks and scores to the classes that a district names. */
@NullMarked
package io.hengzhi.scoringmodel.classification;

import org.jspecify.annotations.NullMarked;
