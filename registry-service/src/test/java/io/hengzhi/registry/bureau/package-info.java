@NullMarked
package io.hengzhi.registry.bureau;

import org.jspecify.annotations.NullMarked;
