package io.hengzhi.scoring.results.mongo;

import io.hengzhi.contract.canonical.CanonicalJson;
import io.hengzhi.contract.canonical.Json;
import io.hengzhi.contract.scoring.ResultFrozen;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.Year;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.platform.store.VersionConflict;
import io.hengzhi.scoring.results.application.ResultYears;
import io.hengzhi.scoring.results.domain.YearOfResults;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bson.Document;

/** One aggregate for each district and year, its state as the canonical text that the digests are made of. */
final class MongoResultYears implements ResultYears {

    private final Aggregates aggregates;

    MongoResultYears(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    private static String id(DistrictCode district, Year year) {
        return district + ":" + year;
    }

    @Override
    public Stored get(DistrictCode district, Year year) {
        return aggregates
                .find(id(district, year))
                .map(found -> new Stored(read(found.state()), found.version()))
                .orElseGet(() -> new Stored(YearOfResults.none(district, year), 0));
    }

    private static YearOfResults read(Document state) {
        byte[] canonical = state.getString("canonical").getBytes(StandardCharsets.UTF_8);
        return YearOfResults.read((Json.Members) CanonicalJson.read(canonical));
    }

    @Override
    public boolean replace(YearOfResults changed, long expectedVersion, List<ResultFrozen> events) {
        Document state = new Document("canonical", CanonicalJson.text(changed.json()));
        try {
            aggregates.save(
                    new Aggregates.Change(id(changed.district(), changed.year()), expectedVersion, state, events));
            return true;
        } catch (VersionConflict e) {
            return false;
        }
    }
}
