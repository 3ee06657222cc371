/** The fold of reported cells into effective values, and what a window of quarters adds up to. */
@NullMarked
package io.hengzhi.scoringmodel.fact;

import org.jspecify.annotations.NullMarked;
