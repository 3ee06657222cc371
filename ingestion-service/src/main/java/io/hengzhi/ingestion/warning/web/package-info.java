/** Warnings over REST. */
@NullMarked
package io.hengzhi.ingestion.warning.web;

import org.jspecify.annotations.NullMarked;
