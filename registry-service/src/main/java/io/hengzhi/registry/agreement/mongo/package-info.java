/** Sharing agreements in the store. */
@NullMarked
package io.hengzhi.registry.agreement.mongo;

import org.jspecify.annotations.NullMarked;
