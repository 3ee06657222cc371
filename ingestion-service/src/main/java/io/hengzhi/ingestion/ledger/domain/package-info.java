/** What the reports of an enterprise say when they are read together; pure. */
@NullMarked
package io.hengzhi.ingestion.ledger.domain;

import org.jspecify.annotations.NullMarked;
