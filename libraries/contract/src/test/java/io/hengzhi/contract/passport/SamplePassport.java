package io.hengzhi.contract.passport;

import io.hengzhi.contract.canonical.Json;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.Quantity.Frequency;
import io.hengzhi.kernel.Quantity.Kind;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A fictional enterprise with round figures, whose score is worked out by hand in the test. */
final class SamplePassport {

    static final CreditCode ENTERPRISE = CreditCode.withCheckCharacter("91110113MA0000001");
    static final SigningKey KEY = SigningKey.ofSecret("a secret of this test only, of more than 32 characters");

    private static final BilingualText SOURCE = BilingualText.of("全市平均", "City mean");

    private SamplePassport() {}

    private static Quantity quantity(String code, String unit, Kind kind, Frequency frequency, String bureau) {
        return new Quantity(
                QuantityCode.of(code),
                BilingualText.of("数据项" + code, code),
                unit,
                kind,
                frequency,
                true,
                List.of(BureauCode.of(bureau)),
                List.of(unit));
    }

    private static List<Quantity> quantities() {
        return List.of(
                quantity("output", "万元", Kind.FLOW, Frequency.QUARTERLY, "statistics"),
                quantity("revenue", "万元", Kind.FLOW, Frequency.QUARTERLY, "statistics"),
                quantity("taxPaid", "万元", Kind.FLOW, Frequency.QUARTERLY, "tax"),
                quantity("staff", "人", Kind.STOCK, Frequency.QUARTERLY, "human-resources"),
                quantity("landArea", "亩", Kind.STOCK, Frequency.ANNUAL, "natural-resources"),
                quantity("energy", "吨标准煤", Kind.FLOW, Frequency.QUARTERLY, "statistics"),
                quantity("rdSpend", "万元", Kind.FLOW, Frequency.ANNUAL, "science"));
    }

    private static SchemeDocument.Indicator core(String code, String weight, String baseline) {
        return new SchemeDocument.Indicator(
                code, null, null, null, null, null, null, weight, baseline, SOURCE, null, List.of());
    }

    private static SchemeDocument scheme() {
        return new SchemeDocument(
                "110113",
                2025,
                "beijing-6x",
                "trailing-four-quarters",
                "zero",
                2,
                List.of(
                        core("outputPerCapita", "15.00", "140.000000"),
                        core("taxPerCapita", "15.00", "9.000000"),
                        core("taxPerMu", "25.00", "24.000000"),
                        core("revenueGrowth", "10.00", "0.050000"),
                        core("outputPerEnergy", "15.00", "8.000000"),
                        core("rdIntensity", "15.00", "0.030000"),
                        new SchemeDocument.Indicator(
                                "x1",
                                BilingualText.of("人均净产值", "Net output per head"),
                                "(output - rdSpend) / staff",
                                null,
                                null,
                                "万元/人",
                                "larger-is-better",
                                "5.00",
                                "100.000000",
                                SOURCE,
                                null,
                                List.of())),
                new SchemeDocument.Classes(
                        "share",
                        List.of(
                                new SchemeDocument.ClassEntry(
                                        "A", BilingualText.of("优先", "Priority"), "20", null, "front"),
                                new SchemeDocument.ClassEntry(
                                        "B", BilingualText.of("鼓励", "Encouraged"), null, null, "rear"))),
                null);
    }

    private static void add(List<Evidence.Fact> facts, String quantity, String quarter, Basis basis, String value) {
        Quantity of = quantities().stream()
                .filter(one -> one.code().value().equals(quantity))
                .findFirst()
                .orElseThrow();
        FactId id = new FactId(
                ENTERPRISE, of.code(), Quarter.of(quarter), of.owners().getFirst(), 1, 0);
        facts.add(new Evidence.Fact(
                new ReportedCell(id, basis, Instant.parse("2026-01-20T02:00:00Z"), Amount.of(value)),
                new Evidence.Source(
                        "message-" + facts.size(),
                        value,
                        of.unit(),
                        null,
                        new RecordPlace("facts." + of.owners().getFirst() + ".v1", 0, facts.size()))));
    }

    private static Evidence evidence() {
        List<Evidence.Fact> facts = new ArrayList<>();
        add(facts, "output", "2025Q4", Basis.YEAR_TO_DATE, "14000");
        add(facts, "revenue", "2024Q4", Basis.YEAR_TO_DATE, "10000");
        add(facts, "revenue", "2025Q4", Basis.YEAR_TO_DATE, "10250");
        add(facts, "taxPaid", "2025Q4", Basis.YEAR_TO_DATE, "960");
        for (int quarter = 1; quarter <= 4; quarter++) {
            add(facts, "staff", "2025Q" + quarter, Basis.OWN, "100");
        }
        add(facts, "landArea", "2024Q4", Basis.OWN, "20");
        add(facts, "energy", "2025Q4", Basis.YEAR_TO_DATE, "1000");
        add(facts, "rdSpend", "2025Q4", Basis.YEAR_TO_DATE, "300");
        return new Evidence(Set.of(), facts);
    }

    static ScorePassport passport() {
        return passport(MonitoringList.ABOVE_SCALE);
    }

    static ScorePassport passport(MonitoringList list) {
        ScorePassport passport = new ScorePassport(
                ENTERPRISE,
                "示例企业（虚构）",
                new IndustryCode("36"),
                DistrictCode.of("110113"),
                Period.of("2025"),
                list,
                scheme(),
                3,
                quantities(),
                evidence(),
                List.of(),
                Json.Members.none(),
                new ScorePassport.Standing(7, 120, "A", BilingualText.of("优先", "Priority")),
                Instant.parse("2026-03-20T01:00:00Z"),
                "ingestion.fact-accepted.v1=9,0,0,0,0,0");
        return passport.withArithmetic(Recomputation.arithmetic(passport));
    }
}
