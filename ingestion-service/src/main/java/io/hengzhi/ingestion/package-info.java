/** Facts in: contract check, normalisation, quarantine, ledger, correction orders. */
@NullMarked
package io.hengzhi.ingestion;

import org.jspecify.annotations.NullMarked;
