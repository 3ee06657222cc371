@NullMarked
package io.hengzhi.scoring.baseline;

import org.jspecify.annotations.NullMarked;
