/** A district's rules for a year: framework, weights, baselines, missing-value rule and classes. */
@NullMarked
package io.hengzhi.scoringmodel.scheme;

import org.jspecify.annotations.NullMarked;
