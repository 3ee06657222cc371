/** Schemes in the store. */
@NullMarked
package io.hengzhi.registry.scheme.mongo;

import org.jspecify.annotations.NullMarked;
