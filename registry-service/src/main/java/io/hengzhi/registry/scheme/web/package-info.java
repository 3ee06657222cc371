/** Schemes over REST. */
@NullMarked
package io.hengzhi.registry.scheme.web;

import org.jspecify.annotations.NullMarked;
