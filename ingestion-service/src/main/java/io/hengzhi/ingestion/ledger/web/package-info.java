/** The ledger over REST. */
@NullMarked
package io.hengzhi.ingestion.ledger.web;

import org.jspecify.annotations.NullMarked;
