/** Proposes baselines from facts. */
@NullMarked
package io.hengzhi.scoring.baseline.application;

import org.jspecify.annotations.NullMarked;
