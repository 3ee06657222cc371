/** Baseline proposals over REST. */
@NullMarked
package io.hengzhi.scoring.baseline.web;

import org.jspecify.annotations.NullMarked;
