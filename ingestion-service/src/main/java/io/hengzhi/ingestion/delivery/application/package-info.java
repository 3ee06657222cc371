/** Keeping and reading what bureaus delivered. */
@NullMarked
package io.hengzhi.ingestion.delivery.application;

import org.jspecify.annotations.NullMarked;
