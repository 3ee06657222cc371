@NullMarked
package io.hengzhi.scoring.live;

import org.jspecify.annotations.NullMarked;
