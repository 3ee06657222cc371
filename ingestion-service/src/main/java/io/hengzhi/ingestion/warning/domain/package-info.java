/** What is accepted and yet suspicious: pure. */
@NullMarked
package io.hengzhi.ingestion.warning.domain;

import org.jspecify.annotations.NullMarked;
