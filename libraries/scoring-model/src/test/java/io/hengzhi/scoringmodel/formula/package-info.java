@NullMarked
package io.hengzhi.scoringmodel.formula;

import org.jspecify.annotations.NullMarked;
