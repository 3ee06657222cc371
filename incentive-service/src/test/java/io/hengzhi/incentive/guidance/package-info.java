@NullMarked
package io.hengzhi.incentive.guidance;

import org.jspecify.annotations.NullMarked;
