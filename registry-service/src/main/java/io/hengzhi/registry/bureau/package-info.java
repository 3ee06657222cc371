/** Adding, suspending and resuming the bureaus that publish, and their secrets. */
@NullMarked
package io.hengzhi.registry.bureau;

import org.jspecify.annotations.NullMarked;
