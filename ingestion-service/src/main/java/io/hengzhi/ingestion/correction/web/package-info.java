/** Correction orders over REST. */
@NullMarked
package io.hengzhi.ingestion.correction.web;

import org.jspecify.annotations.NullMarked;
