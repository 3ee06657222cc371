/** Deliveries in the store. */
@NullMarked
package io.hengzhi.ingestion.delivery.mongo;

import org.jspecify.annotations.NullMarked;
