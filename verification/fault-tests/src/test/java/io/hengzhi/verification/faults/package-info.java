/** The running stack, broken on purpose. */
@NullMarked
package io.hengzhi.verification.faults;

import org.jspecify.annotations.NullMarked;
