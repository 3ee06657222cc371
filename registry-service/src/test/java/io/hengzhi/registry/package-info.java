/** What holds for the registry as a whole. */
@NullMarked
package io.hengzhi.registry;

import org.jspecify.annotations.NullMarked;
