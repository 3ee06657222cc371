/** Each kind of break planted and caught, each harmless change let through. */
@NullMarked
package io.hengzhi.compatibility.wire;

import org.jspecify.annotations.NullMarked;
