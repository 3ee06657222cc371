/** The ledger in the store. */
@NullMarked
package io.hengzhi.ingestion.ledger.mongo;

import org.jspecify.annotations.NullMarked;
