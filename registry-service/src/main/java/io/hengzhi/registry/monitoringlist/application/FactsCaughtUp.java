package io.hengzhi.registry.monitoringlist.application;

import java.time.Duration;

/** Reads the log of facts to the end it has now, so that a list knows what was accepted before it was asked for. */
@FunctionalInterface
public interface FactsCaughtUp {

    /** False where the end was not reached in time. */
    boolean within(Duration patience);
}
