/** Import of a register as a job that survives a restart. */
@NullMarked
package io.hengzhi.registry.importing.application;

import org.jspecify.annotations.NullMarked;
