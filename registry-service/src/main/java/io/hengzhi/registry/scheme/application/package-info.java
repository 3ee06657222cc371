/** Use cases of schemes. */
@NullMarked
package io.hengzhi.registry.scheme.application;

import org.jspecify.annotations.NullMarked;
