/** Follows the registry's topics. */
@NullMarked
package io.hengzhi.ingestion.reference.kafka;

import org.jspecify.annotations.NullMarked;
