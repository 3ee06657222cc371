/** Rows of a register, good and bad. */
@NullMarked
package io.hengzhi.registry.importing.domain;

import org.jspecify.annotations.NullMarked;
