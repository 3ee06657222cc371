package io.hengzhi.incentive.guidance.mongo;

import io.hengzhi.incentive.guidance.domain.GuidanceFile;
import io.hengzhi.incentive.guidance.domain.Standing;
import io.hengzhi.incentive.guidance.domain.Standing.HeldClass;
import io.hengzhi.incentive.guidance.domain.Standings;
import io.hengzhi.incentive.policy.domain.PlaceNames;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Period;
import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Guidance as documents: where the enterprise stands; what follows from it is computed when it is read. */
final class FileDocuments {

    private FileDocuments() {}

    static Document write(GuidanceFile file) {
        Instant since = file.since();
        return new Document("creditCode", file.creditCode().value())
                .append("period", file.period().toString())
                .append("since", since == null ? null : since.toString())
                .append(
                        "standings",
                        file.standings().latest().stream()
                                .map(FileDocuments::write)
                                .toList());
    }

    private static Document write(Standing standing) {
        HeldClass held = standing.held();
        return new Document("district", standing.district().value())
                .append("list", standing.list().text())
                .append(
                        "class",
                        held == null
                                ? null
                                : new Document("code", held.code())
                                        .append("zh", held.name().zh())
                                        .append("en", held.name().en())
                                        .append("place", held.place().text()))
                .append("positionsSum", standing.positionsSum())
                .append("schemeVersion", standing.schemeVersion())
                .append("changedAt", standing.changedAt().toString());
    }

    static GuidanceFile read(Document document) {
        String since = document.getString("since");
        return new GuidanceFile(
                new CreditCode(document.getString("creditCode")),
                Period.of(document.getString("period")),
                new Standings(document.getList("standings", Document.class).stream()
                        .map(FileDocuments::readStanding)
                        .toList()),
                since == null ? null : Instant.parse(since));
    }

    private static Standing readStanding(Document document) {
        return new Standing(
                new DistrictCode(document.getString("district")),
                MonitoringList.of(document.getString("list")),
                readClass(document.get("class", Document.class)),
                document.getLong("positionsSum"),
                document.getLong("schemeVersion"),
                Instant.parse(document.getString("changedAt")));
    }

    private static @Nullable HeldClass readClass(@Nullable Document document) {
        return document == null
                ? null
                : new HeldClass(
                        document.getString("code"),
                        new BilingualText(document.getString("zh"), document.getString("en")),
                        PlaceNames.parse(document.getString("place")).orElseThrow());
    }
}
