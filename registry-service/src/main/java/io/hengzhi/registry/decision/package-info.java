/** How the registry answers a command: with a new state, or with a reason. */
@NullMarked
package io.hengzhi.registry.decision;

import org.jspecify.annotations.NullMarked;
