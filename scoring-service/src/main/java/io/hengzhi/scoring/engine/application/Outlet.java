package io.hengzhi.scoring.engine.application;

import io.hengzhi.contract.WireEvent;

/** Where events go: bounded, asynchronous, sure. */
public interface Outlet {

    /** Whether another event may be sent now. */
    boolean hasRoom();

    /**
     * Sends an event without waiting for it.
     *
     * @param onFailure called from another thread when it is not known to be durable
     */
    void send(WireEvent event, Runnable onFailure);

    /** A mark behind everything sent so far. */
    long mark();

    /** Whether everything before the mark is durable or has been reported as failed. */
    boolean isSettled(long mark);
}
