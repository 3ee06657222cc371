/** Files of rows. */
@NullMarked
package io.hengzhi.registry.importing.application;

import org.jspecify.annotations.NullMarked;
