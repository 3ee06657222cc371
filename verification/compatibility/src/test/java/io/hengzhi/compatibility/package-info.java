/** Each kind of break planted and caught, each harmless change let through. */
@NullMarked
package io.hengzhi.compatibility;

import org.jspecify.annotations.NullMarked;
