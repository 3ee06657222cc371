/** The steps of the year and the reading of frozen results. */
@NullMarked
package io.hengzhi.scoring.results.application;

import org.jspecify.annotations.NullMarked;
