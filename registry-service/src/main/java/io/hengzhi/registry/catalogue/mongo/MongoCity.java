package io.hengzhi.registry.catalogue.mongo;

import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.registry.catalogue.application.CityStore;
import io.hengzhi.registry.catalogue.domain.CityFile;
import io.hengzhi.registry.catalogue.domain.Pilot;
import java.time.Instant;
import java.util.List;
import org.bson.Document;

/** The city's file as one aggregate. */
final class MongoCity implements CityStore {

    private static final String ID = CatalogueChanged.KEY;

    private final Aggregates aggregates;

    MongoCity(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    @Override
    public CityFile get() {
        return aggregates
                .find(ID)
                .map(stored -> read(stored.version(), stored.state()))
                .orElse(CityFile.EMPTY);
    }

    @Override
    public boolean save(CityFile file, CatalogueChanged event) {
        return aggregates
                .saveAll(List.of(new Aggregates.Change(ID, file.version() - 1, write(file), List.of(event))))
                .getOrDefault(ID, false);
    }

    private static Document write(CityFile file) {
        return new Document("terms", file.terms().stream().map(MongoCity::write).toList())
                .append("parks", file.parks().stream().map(MongoCity::write).toList());
    }

    private static Document write(CityFile.TermEntry term) {
        Quarter to = term.pilot().to();
        Integer years = term.pilot().yearsInMemory();
        Document document = new Document("version", term.version())
                .append("district", term.district().value())
                .append("decision", term.decision())
                .append("from", term.pilot().from().toString())
                .append("by", term.by())
                .append("at", term.at().toString())
                .append("reason", term.reason());
        if (to != null) {
            document.append("to", to.toString());
        }
        return years == null ? document : document.append("yearsInMemory", years);
    }

    private static Document write(CityFile.ParkEntry park) {
        return new Document("version", park.version())
                .append("park", park.park().value())
                .append("zh", park.name().zh())
                .append("en", park.name().en())
                .append("by", park.by())
                .append("at", park.at().toString());
    }

    private static CityFile read(long version, Document document) {
        return new CityFile(
                version,
                document.getList("terms", Document.class).stream()
                        .map(term -> new CityFile.TermEntry(
                                term.getLong("version"),
                                new DistrictCode(term.getString("district")),
                                term.getString("decision"),
                                new Pilot(
                                        Quarter.of(term.getString("from")),
                                        term.getString("to") == null ? null : Quarter.of(term.getString("to")),
                                        term.getInteger("yearsInMemory")),
                                term.getString("by"),
                                Instant.parse(term.getString("at")),
                                term.getString("reason")))
                        .toList(),
                document.getList("parks", Document.class).stream()
                        .map(park -> new CityFile.ParkEntry(
                                park.getLong("version"),
                                new ParkCode(park.getString("park")),
                                BilingualText.of(park.getString("zh"), park.getString("en")),
                                park.getString("by"),
                                Instant.parse(park.getString("at"))))
                        .toList());
    }
}
