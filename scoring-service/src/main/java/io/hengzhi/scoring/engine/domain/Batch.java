package io.hengzhi.scoring.engine.domain;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.SchemePublished;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.ReportedCell;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one read of the log brought, translated.
 *
 * @param cells of fact-accepted; any order, any number of times
 * @param catalogues in the order of the log
 * @param positions how far the log is known with this batch
 * @param newestFact the record time of the newest cell; null where there is none
 * @param newestRecord the record time of the newest record of any topic; null for an empty batch
 */
public record Batch(
        List<ReportedCell> cells,
        List<EnterpriseChanged> enterprises,
        List<SchemePublished> schemes,
        List<Catalogue> catalogues,
        Positions positions,
        @Nullable Instant newestFact,
        @Nullable Instant newestRecord) {

    public Batch {
        cells = List.copyOf(cells);
        enterprises = List.copyOf(enterprises);
        schemes = List.copyOf(schemes);
        catalogues = List.copyOf(catalogues);
    }
}
