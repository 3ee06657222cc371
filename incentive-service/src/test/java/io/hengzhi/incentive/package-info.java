@NullMarked
package io.hengzhi.incentive;

import org.jspecify.annotations.NullMarked;
