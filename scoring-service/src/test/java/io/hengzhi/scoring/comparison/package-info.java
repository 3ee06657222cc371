@NullMarked
package io.hengzhi.scoring.comparison;

import org.jspecify.annotations.NullMarked;
