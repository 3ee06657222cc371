/** The running stack, for tests of the whole. */
@NullMarked
package io.hengzhi.verification;

import org.jspecify.annotations.NullMarked;
