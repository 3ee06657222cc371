/** The life of a scheme. */
@NullMarked
package io.hengzhi.registry.catalogue.domain;

import org.jspecify.annotations.NullMarked;
