/** How refusals and faults are told, in Chinese and English. */
@NullMarked
package io.hengzhi.platform.problem;

import org.jspecify.annotations.NullMarked;
