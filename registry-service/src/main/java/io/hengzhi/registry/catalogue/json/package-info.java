/** The policy file as it is written. */
@NullMarked
package io.hengzhi.registry.catalogue.json;

import org.jspecify.annotations.NullMarked;
