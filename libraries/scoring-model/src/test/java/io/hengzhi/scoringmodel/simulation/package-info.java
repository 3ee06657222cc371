@NullMarked
package io.hengzhi.scoringmodel.simulation;

import org.jspecify.annotations.NullMarked;
