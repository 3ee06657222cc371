package io.hengzhi.ingestion.batch.application;

import io.hengzhi.ingestion.batch.domain.Batch;
import io.hengzhi.ingestion.listing.NewestFirst;
import io.hengzhi.kernel.BatchId;
import io.hengzhi.kernel.BureauCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All batches. */
public interface Batches {

    /** A batch and the version of its document. */
    record Versioned(Batch batch, long version) {}

    /** Part of a list; {@code next} is null where nothing older follows. */
    record Part(List<Batch> items, NewestFirst.@Nullable Position next) {}

    /** Adds a batch; false when its name is taken. */
    boolean add(Batch batch);

    Optional<Versioned> find(BatchId id);

    /** Stores a change; {@code VersionConflict} when somebody else was faster. */
    void replace(Versioned before, Batch changed);

    /** A bureau's batches, the latest opened first. */
    Part list(BureauCode bureau, int limit, NewestFirst.@Nullable Position after);
}
