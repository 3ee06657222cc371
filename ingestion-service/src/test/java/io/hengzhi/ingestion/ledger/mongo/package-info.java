/** The ledger on a real store. */
@NullMarked
package io.hengzhi.ingestion.ledger.mongo;

import org.jspecify.annotations.NullMarked;
