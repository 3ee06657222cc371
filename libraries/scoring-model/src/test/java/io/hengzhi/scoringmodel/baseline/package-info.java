@NullMarked
package io.hengzhi.scoringmodel.baseline;

import org.jspecify.annotations.NullMarked;
