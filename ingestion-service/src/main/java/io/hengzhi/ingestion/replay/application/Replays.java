package io.hengzhi.ingestion.replay.application;

import io.hengzhi.contract.WireEvent;
import io.hengzhi.ingestion.replay.domain.Replay;
import java.util.List;
import java.util.Optional;

/** What bureaus did about their refusals. */
public interface Replays {

    Optional<Replay> find(String refusalId);

    /** Stores a replay with the message it sends, unless one is there already; the one that stands comes back. */
    Replay save(Replay replay, List<? extends WireEvent> messages);
}
