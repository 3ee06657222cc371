package io.hengzhi.contract;

import io.hengzhi.contract.appeal.AppealDecided;
import io.hengzhi.contract.audit.AccessRecorded;
import io.hengzhi.contract.incentive.GuidanceChanged;
import io.hengzhi.contract.ingestion.DeliveryAlarm;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.contract.registry.AgreementChanged;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.contract.registry.SchemePublished;
import io.hengzhi.contract.scoring.ClassChanged;
import io.hengzhi.contract.scoring.ResultFrozen;
import io.hengzhi.contract.scoring.ScoreChanged;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BatchId;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Bureau;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.Ratio;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.kernel.UnitConversion;
import io.hengzhi.kernel.Year;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One example of each event, with every field set: the golden files hold exactly these. */
final class ExampleEvents {

    private static final CreditCode ENTERPRISE = new CreditCode("91350100M000100Y43");
    private static final DistrictCode SHUNYI = new DistrictCode("110113");
    private static final ParkCode PARK = new ParkCode("110113-01");
    private static final BureauCode TAX = new BureauCode("tax");
    private static final Quarter QUARTER = Quarter.of("2025Q4");
    private static final Instant AT = Instant.parse("2026-01-20T02:03:04.500Z");
    private static final FactId FACT = new FactId(ENTERPRISE, new QuantityCode("taxPaid"), QUARTER, TAX, 2, 1);

    private ExampleEvents() {}

    static Map<String, WireEvent> all() {
        Map<String, WireEvent> examples = new TreeMap<>();
        examples.put(
                "fact-accepted.v1",
                new FactAccepted(
                        new ReportedCell(FACT, Basis.YEAR_TO_DATE, AT, Amount.of("-123.450001")),
                        "-1234500.01",
                        "元",
                        "元-万元",
                        "m-1",
                        new RecordPlace("facts.tax.v1", 2, 77),
                        3,
                        AT.plusSeconds(1),
                        "CO-A-1"));
        examples.put(
                "fact-withdrawn.v1",
                new FactAccepted(
                        new ReportedCell(
                                new FactId(ENTERPRISE, new QuantityCode("taxPaid"), QUARTER, TAX, 3, 0),
                                Basis.OWN,
                                AT,
                                null),
                        null,
                        null,
                        null,
                        "m-2",
                        new RecordPlace("facts.tax.v1", 0, 1),
                        0,
                        AT,
                        null));
        examples.put(
                "fact-rejected.v1",
                new FactRejected(
                        new RecordPlace("facts.tax.v1", 1, 5),
                        0,
                        TAX,
                        "unknown-unit",
                        "facts[0].unit",
                        BilingualText.of("不认识的单位。", "Unknown unit."),
                        BilingualText.of("改用 万元。", "Use 万元."),
                        ENTERPRISE.value(),
                        "taxPaid",
                        "2025Q4",
                        "m-3",
                        AT,
                        "{}".getBytes(StandardCharsets.UTF_8),
                        2,
                        null,
                        1));
        examples.put(
                "fact-accepted-in-batch.v1",
                new FactAccepted(
                        new ReportedCell(
                                new FactId(ENTERPRISE, new QuantityCode("taxPaid"), QUARTER, TAX, 4, 0),
                                Basis.OWN,
                                AT,
                                Amount.of("12.5")),
                        "12.5",
                        "万元",
                        null,
                        "m-4",
                        new RecordPlace("facts.tax.v1", 1, 78),
                        0,
                        AT,
                        null,
                        new BatchId("tax-2025Q4-000001"),
                        0));
        examples.put(
                "fact-accepted-under-contract.v1",
                new FactAccepted(
                        new ReportedCell(
                                new FactId(ENTERPRISE, new QuantityCode("taxPaid"), QUARTER, TAX, 5, 0),
                                Basis.OWN,
                                AT,
                                Amount.of("12.5")),
                        "12.5",
                        "万元",
                        null,
                        "m-5",
                        new RecordPlace("facts.tax.v1", 1, 80),
                        0,
                        AT,
                        null,
                        null,
                        17));
        examples.put(
                "message-rejected-in-batch.v1",
                new FactRejected(
                        new RecordPlace("facts.tax.v1", 1, 79),
                        -1,
                        TAX,
                        "unknown-enterprise",
                        "creditCode",
                        BilingualText.of("登记库中没有该企业。", "The registry does not hold this enterprise."),
                        BilingualText.of("先登记企业。", "Register the enterprise first."),
                        ENTERPRISE.value(),
                        null,
                        null,
                        "m-5",
                        AT,
                        "{}".getBytes(StandardCharsets.UTF_8),
                        2,
                        new BatchId("tax-2025Q4-000001"),
                        20));
        examples.put(
                "delivery-alarm-raised.v1",
                new DeliveryAlarm(
                        TAX,
                        new QuantityCode("taxPaid"),
                        QUARTER,
                        DeliveryAlarm.State.RAISED,
                        LocalDate.of(2026, 1, 23),
                        2000,
                        1999,
                        AT));
        examples.put(
                "delivery-alarm-cleared.v1",
                new DeliveryAlarm(
                        TAX,
                        new QuantityCode("taxPaid"),
                        QUARTER,
                        DeliveryAlarm.State.CLEARED,
                        LocalDate.of(2026, 1, 23),
                        2000,
                        2000,
                        AT));
        examples.put(
                "catalogue.v1",
                new CatalogueChanged(
                        new Catalogue(
                                7,
                                List.of(new Bureau(TAX, BilingualText.of("税务局", "Tax Bureau"))),
                                List.of(new District(
                                        SHUNYI,
                                        BilingualText.of("顺义区", "Shunyi"),
                                        Quarter.of("2021Q1"),
                                        QUARTER,
                                        List.of(new District.Park(PARK, BilingualText.of("林河工业园", "Linhe Park"))))),
                                List.of(new Quantity(
                                        new QuantityCode("taxPaid"),
                                        BilingualText.of("税收", "Tax paid"),
                                        "万元",
                                        Quantity.Kind.FLOW,
                                        Quantity.Frequency.QUARTERLY,
                                        true,
                                        List.of(TAX),
                                        List.of("万元", "元"))),
                                List.of(new UnitConversion(
                                        "元-万元", "元", "万元", new Ratio(1, 10_000), Quarter.of("2000Q1"), "definition")),
                                List.of(new Catalogue.Purpose("guidance", BilingualText.of("综合指导", "Guidance"))),
                                List.of(new Catalogue.Industry(
                                        new IndustryCode("36"), BilingualText.of("汽车制造业", "Automobiles")))),
                        AT));
        examples.put(
                "catalogue-of-years-in-memory.v1",
                new CatalogueChanged(
                        new Catalogue(
                                9,
                                List.of(),
                                List.of(new District(
                                        SHUNYI,
                                        BilingualText.of("顺义区", "Shunyi"),
                                        Quarter.of("2021Q1"),
                                        null,
                                        List.of(),
                                        3)),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of()),
                        AT));
        examples.put(
                "catalogue-of-ranges-and-dates.v1",
                new CatalogueChanged(
                        new Catalogue(
                                8,
                                List.of(),
                                List.of(),
                                List.of(new Quantity(
                                        new QuantityCode("landArea"),
                                        BilingualText.of("占地面积", "Land area"),
                                        "亩",
                                        Quantity.Kind.STOCK,
                                        Quantity.Frequency.ANNUAL,
                                        false,
                                        List.of(new BureauCode("natural-resources")),
                                        List.of("亩"),
                                        BilingualText.of("企业实际使用的土地面积。", "The land the enterprise really uses."),
                                        new Quantity.Plausible(Amount.of("0.1"), Amount.of("20000")),
                                        60)),
                                List.of(),
                                List.of(),
                                List.of()),
                        AT));
        examples.put(
                "catalogue-with-suspended-bureau.v1",
                new CatalogueChanged(
                        new Catalogue(
                                8,
                                List.of(
                                        new Bureau(TAX, BilingualText.of("税务局", "Tax Bureau"), true),
                                        new Bureau(
                                                new BureauCode("culture-tourism"),
                                                BilingualText.of("文化和旅游局", "Culture and Tourism Bureau"))),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of()),
                        AT));
        examples.put(
                "enterprise.v1",
                new EnterpriseChanged(
                        ENTERPRISE,
                        4,
                        "示例企业（虚构）",
                        SHUNYI,
                        PARK,
                        new IndustryCode("3612"),
                        List.of(new QuantityCode("electricity")),
                        List.of(new ListMembership(
                                2025, MonitoringList.ABOVE_SCALE, SHUNYI, PARK, Quarter.of("2025Q1"), true)),
                        Quarter.of("2023Q2"),
                        true,
                        new CreditCode("91110113MA0HE0001W"),
                        Quarter.of("2026Q1"),
                        List.of(new CreditCode("91110113MA0HE0001W")),
                        AT,
                        "district-officer"));
        SchemeDocument scheme = new SchemeDocument(
                "110113",
                2025,
                "beijing-6x",
                "trailing-four-quarters",
                "zero",
                2,
                List.of(
                        new SchemeDocument.Indicator(
                                "taxPerMu",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                "95.00",
                                "24.1",
                                BilingualText.of("全市平均", "City mean"),
                                null,
                                List.of("37")),
                        new SchemeDocument.Indicator(
                                "x1",
                                BilingualText.of("事故起数", "Accidents"),
                                null,
                                "accidents",
                                "staff",
                                "起/人",
                                "smaller-is-better",
                                "5.00",
                                "0.002",
                                BilingualText.of("区三年均值", "Three-year mean"),
                                "index",
                                List.of())),
                new SchemeDocument.Classes(
                        "share",
                        List.of(
                                new SchemeDocument.ClassEntry(
                                        "A", BilingualText.of("优先", "Priority"), "20", "100", "front"),
                                new SchemeDocument.ClassEntry(
                                        "D", BilingualText.of("帮扶", "Assist"), null, null, "rear"))),
                new SchemeDocument.Classes(
                        "threshold",
                        List.of(new SchemeDocument.ClassEntry(
                                "A", BilingualText.of("优先", "Priority"), null, null, "front"))));
        examples.put("scheme.v1", new SchemePublished(scheme, 3, AT, "district-officer-2"));
        examples.put(
                "score-changed.v1",
                new ScoreChanged(
                        ENTERPRISE,
                        SHUNYI,
                        QUARTER,
                        MonitoringList.ABOVE_SCALE,
                        3,
                        1_154_424_151_212L,
                        List.of(new ScoreChanged.Term("taxPerMu", 275_190_123_456L, "present")),
                        List.of(5L, 0L, 9L),
                        AT));
        examples.put(
                "agreement.v1",
                new AgreementChanged(
                        "finance-2026",
                        2,
                        new BureauCode("finance"),
                        "bureau-reader",
                        List.of(SHUNYI),
                        List.of(new QuantityCode("taxPaid"), new QuantityCode("staff")),
                        List.of("scores", "rankings"),
                        List.of("policy-making"),
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2026-12-31"),
                        "city-officer-2",
                        AT));
        examples.put(
                "class-changed.v1",
                new ClassChanged(
                        SHUNYI,
                        QUARTER,
                        MonitoringList.ABOVE_SCALE,
                        ENTERPRISE,
                        "B",
                        "A",
                        BilingualText.of("优先", "Priority"),
                        "front",
                        3,
                        120,
                        3,
                        List.of(5L, 0L, 9L),
                        AT));
        examples.put(
                "result.v1",
                new ResultFrozen(
                        SHUNYI,
                        new Year(2025),
                        2,
                        "preliminary",
                        3,
                        "0f".repeat(32),
                        "1e".repeat(32),
                        "2d".repeat(32),
                        List.of(5L, 0L, 9L),
                        LocalDate.parse("2026-03-20"),
                        "district-officer",
                        AT,
                        "第一次公布后更正了两家企业的占地面积",
                        1,
                        1,
                        List.of(
                                new ResultFrozen.Line(
                                        ENTERPRISE,
                                        MonitoringList.ABOVE_SCALE,
                                        PARK,
                                        3,
                                        1_154_424_151_212L,
                                        "A",
                                        BilingualText.of("优先", "Priority"),
                                        "front",
                                        "3c".repeat(32)),
                                new ResultFrozen.Line(
                                        ENTERPRISE,
                                        MonitoringList.BELOW_SCALE,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        "4b".repeat(32)))));
        examples.put(
                "appeal-decided.v1",
                new AppealDecided(
                        "A-1",
                        5,
                        ENTERPRISE,
                        SHUNYI,
                        PARK,
                        FACT,
                        true,
                        "CO-A-1",
                        TAX,
                        "200.5",
                        "万元",
                        "核实属实",
                        "district-officer",
                        AT));
        examples.put(
                "guidance-changed.v1",
                new GuidanceChanged(ENTERPRISE, SHUNYI, QUARTER, "A", "front", true, List.of("land-quota"), AT));
        examples.put(
                "access.v1",
                new AccessRecorded(
                        "r-1",
                        AT,
                        "scoring",
                        "district-officer",
                        "周敏",
                        "顺义区经信局",
                        "district-officer",
                        "某人",
                        "guidance",
                        "read-score",
                        "GET /api/v1/scores/91350100M000100Y43",
                        List.of(ENTERPRISE),
                        1,
                        "00ff",
                        true,
                        200,
                        "abc"));
        return examples;
    }
}
