/** How reports of one enterprise stand to each other. */
@NullMarked
package io.hengzhi.ingestion.ledger.domain;

import org.jspecify.annotations.NullMarked;
