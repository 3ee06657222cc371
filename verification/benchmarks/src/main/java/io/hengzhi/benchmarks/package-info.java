/** What scoring costs: each figure beside an opponent that was measured in the same run and gave the same results. */
@NullMarked
package io.hengzhi.benchmarks;

import org.jspecify.annotations.NullMarked;
