@NullMarked
package io.hengzhi.recomputation;

import org.jspecify.annotations.NullMarked;
