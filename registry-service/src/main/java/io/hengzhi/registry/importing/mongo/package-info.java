/** Import jobs in the store. */
@NullMarked
package io.hengzhi.registry.importing.mongo;

import org.jspecify.annotations.NullMarked;
