package io.hengzhi.ingestion.replay.mongo;

import io.hengzhi.contract.WireEvent;
import io.hengzhi.ingestion.replay.application.Replays;
import io.hengzhi.ingestion.replay.domain.Replay;
import io.hengzhi.kernel.FactId;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.platform.store.VersionConflict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** An aggregate for each answered refusal: the answer and the message it sends become durable in one write. */
final class MongoReplays implements Replays {

    private final Aggregates aggregates;

    MongoReplays(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    @Override
    public Optional<Replay> find(String refusalId) {
        return aggregates.find(refusalId).map(stored -> read(stored.id(), stored.state()));
    }

    @Override
    public Replay save(Replay replay, List<? extends WireEvent> messages) {
        try {
            aggregates.save(new Aggregates.Change(replay.refusalId(), 0, write(replay), messages));
            return replay;
        } catch (VersionConflict answeredBefore) {
            return find(replay.refusalId()).orElseThrow(() -> answeredBefore);
        }
    }

    private static Document write(Replay replay) {
        return new Document("content", replay.content())
                .append("by", replay.by())
                .append("at", replay.at().toEpochMilli())
                .append("messageId", replay.messageId())
                .append("facts", replay.facts().stream().map(FactId::toString).toList());
    }

    private static Replay read(String id, Document state) {
        return new Replay(
                id,
                state.getString("content"),
                state.getString("by"),
                Instant.ofEpochMilli(state.getLong("at")),
                state.getString("messageId"),
                state.getList("facts", String.class).stream()
                        .map(fact -> FactId.parse(fact).orElseThrow())
                        .toList());
    }
}
