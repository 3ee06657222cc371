/** Enterprises in the store. */
@NullMarked
package io.hengzhi.registry.enterprise.mongo;

import org.jspecify.annotations.NullMarked;
