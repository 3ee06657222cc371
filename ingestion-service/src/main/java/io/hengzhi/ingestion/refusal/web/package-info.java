/** A bureau's refusals over REST. */
@NullMarked
package io.hengzhi.ingestion.refusal.web;

import org.jspecify.annotations.NullMarked;
