/** Deliveries over REST. */
@NullMarked
package io.hengzhi.ingestion.delivery.web;

import org.jspecify.annotations.NullMarked;
