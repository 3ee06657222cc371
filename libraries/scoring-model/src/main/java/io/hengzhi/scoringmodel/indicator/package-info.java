/** What the policy measures: the six indicators and a district's own, as exact fractions over a window. */
@NullMarked
package io.hengzhi.scoringmodel.indicator;

import org.jspecify.annotations.NullMarked;
