package io.hengzhi.ingestion.batch.application;

import io.hengzhi.ingestion.batch.domain.Sighting;
import java.util.Collection;
import java.util.Set;

/** Which content stood first where. */
public interface SeenContents {

    /** Remembers sightings; remembering one again changes nothing. */
    void record(Collection<Sighting> sightings);

    /** Those of the sightings, all remembered before, whose content stood at an earlier place. */
    Set<Sighting> findRepeated(Collection<Sighting> sightings);
}
