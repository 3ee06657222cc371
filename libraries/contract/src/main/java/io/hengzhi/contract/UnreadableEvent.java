package io.hengzhi.contract;

/** The bytes are not what their topic promises: a fault of the producer, never of the data. */
public final class UnreadableEvent extends RuntimeException {

    public UnreadableEvent(String what, Throwable cause) {
        super(what, cause);
    }
}
