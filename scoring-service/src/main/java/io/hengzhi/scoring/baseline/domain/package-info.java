/** The enterprises whose means are proposed as baselines, copied at one moment. */
@NullMarked
package io.hengzhi.scoring.baseline.domain;

import org.jspecify.annotations.NullMarked;
