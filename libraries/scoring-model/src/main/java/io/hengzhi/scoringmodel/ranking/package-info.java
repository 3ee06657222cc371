/** Ordered lists of scores with exact ranks, ties and pages, at city and national size. */
@NullMarked
package io.hengzhi.scoringmodel.ranking;

import org.jspecify.annotations.NullMarked;
