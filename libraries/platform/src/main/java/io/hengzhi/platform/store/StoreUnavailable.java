package io.hengzhi.platform.store;

/** The store did not answer, or its circuit breaker is open. */
public final class StoreUnavailable extends RuntimeException {

    public StoreUnavailable(Throwable cause) {
        super("store", cause);
    }
}
