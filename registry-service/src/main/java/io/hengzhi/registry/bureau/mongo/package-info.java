/** What administrators decided about bureaus, in the store; and the wiring of it all. */
@NullMarked
package io.hengzhi.registry.bureau.mongo;

import org.jspecify.annotations.NullMarked;
