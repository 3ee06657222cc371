/** What a row of a register says, and whether the registry takes it. */
@NullMarked
package io.hengzhi.registry.importing.domain;

import org.jspecify.annotations.NullMarked;
