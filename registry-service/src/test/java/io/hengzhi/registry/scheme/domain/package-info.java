/** The life of a scheme. */
@NullMarked
package io.hengzhi.registry.scheme.domain;

import org.jspecify.annotations.NullMarked;
