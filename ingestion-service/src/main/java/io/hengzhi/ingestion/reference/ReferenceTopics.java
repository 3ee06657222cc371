package io.hengzhi.ingestion.reference;

import java.time.Duration;

/** The topics that {@link CityReference} is read from. */
public interface ReferenceTopics {

    /** Whether all that was there at the start has been read, and a catalogue is among it. */
    boolean isReady();

    /** Reads to the ends the topics have now; false when they were not reached in time. */
    boolean catchUpNow(Duration patience);
}
