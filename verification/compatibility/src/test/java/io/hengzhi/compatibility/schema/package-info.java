/** Each kind of break planted and caught, each harmless change let through. */
@NullMarked
package io.hengzhi.compatibility.schema;

import org.jspecify.annotations.NullMarked;
