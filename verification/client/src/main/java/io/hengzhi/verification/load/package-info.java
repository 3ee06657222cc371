/** A year's work of a bureau, or many: facts by the hundred thousand whose outcome is known beforehand. */
@NullMarked
package io.hengzhi.verification.load;

import org.jspecify.annotations.NullMarked;
