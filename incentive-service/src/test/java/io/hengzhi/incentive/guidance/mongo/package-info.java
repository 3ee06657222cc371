@NullMarked
package io.hengzhi.incentive.guidance.mongo;

import org.jspecify.annotations.NullMarked;
