/** What a list would be under other rules or other facts: computed on a snapshot by the model that scores in earnest. */
@NullMarked
package io.hengzhi.scoringmodel.simulation;

import org.jspecify.annotations.NullMarked;
