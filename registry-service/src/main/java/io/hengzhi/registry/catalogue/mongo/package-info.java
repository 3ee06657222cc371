/** What the city decided beside its policy file, in the store. */
@NullMarked
package io.hengzhi.registry.catalogue.mongo;

import org.jspecify.annotations.NullMarked;
