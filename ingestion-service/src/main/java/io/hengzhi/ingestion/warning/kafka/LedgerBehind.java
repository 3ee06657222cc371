package io.hengzhi.ingestion.warning.kafka;

/** The ledger has not come as far as the facts that warnings are asked for; they are asked for again. */
final class LedgerBehind extends RuntimeException {

    LedgerBehind() {
        super("ledger behind the accepted facts");
    }
}
