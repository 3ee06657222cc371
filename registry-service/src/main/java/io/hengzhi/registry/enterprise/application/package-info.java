/** Use cases of the register of enterprises. */
@NullMarked
package io.hengzhi.registry.enterprise.application;

import org.jspecify.annotations.NullMarked;
