package io.hengzhi.scoring.engine;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.contract.registry.SchemePublished;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BilingualText;
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
import io.hengzhi.kernel.Quantity.Frequency;
import io.hengzhi.kernel.Quantity.Kind;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Two pilot districts, one district that takes no part, schemes of 2025, and words for what is sent about them. */
public final class SmallCity {

    public static final DistrictCode SHUNYI = DistrictCode.of("110113");
    public static final DistrictCode HAIDIAN = DistrictCode.of("110108");
    public static final DistrictCode YANQING = DistrictCode.of("110119");
    public static final ParkCode PARK = ParkCode.of("110113-01");
    public static final ParkCode OTHER_PARK = ParkCode.of("110113-02");
    /** A day on which 2025 is over and 2026Q1 is not. */
    public static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

    private static final BilingualText SOURCE = BilingualText.of("全市平均", "City mean");

    private SmallCity() {}

    public static Catalogue catalogue() {
        return catalogue(1);
    }

    public static Catalogue catalogue(long version) {
        return new Catalogue(
                version,
                List.of(),
                List.of(
                        district(SHUNYI, "顺义区", "Shunyi", "2021Q1", PARK, OTHER_PARK),
                        district(HAIDIAN, "海淀区", "Haidian", "2021Q1"),
                        district(YANQING, "延庆区", "Yanqing", null)),
                List.of(
                        flow("output", "万元", "statistics"),
                        flow("revenue", "万元", "statistics"),
                        flow("taxPaid", "万元", "tax"),
                        stock("staff", "人", Frequency.QUARTERLY, "human-resources", "statistics"),
                        stock("landArea", "亩", Frequency.ANNUAL, "natural-resources", "park"),
                        flow("energy", "吨标准煤", "statistics"),
                        flow("electricity", "kWh", "power"),
                        flow("naturalGas", "m³", "urban-management"),
                        new Quantity(
                                QuantityCode.of("rdSpend"),
                                BilingualText.of("研发经费", "R&D spending"),
                                "万元",
                                Kind.FLOW,
                                Frequency.ANNUAL,
                                false,
                                List.of(BureauCode.of("statistics"), BureauCode.of("science")),
                                List.of("万元")),
                        flow("accidents", "起", "emergency")),
                List.of(),
                List.of(),
                List.of());
    }

    private static District district(
            DistrictCode code, String zh, String en, @Nullable String pilotFrom, ParkCode... parks) {
        return new District(
                code,
                BilingualText.of(zh, en),
                pilotFrom == null ? null : Quarter.of(pilotFrom),
                null,
                Arrays.stream(parks)
                        .map(park -> new District.Park(park, BilingualText.of("园区" + park, "Park " + park)))
                        .toList());
    }

    private static Quantity flow(String code, String unit, String... owners) {
        return quantity(code, unit, Kind.FLOW, Frequency.QUARTERLY, owners);
    }

    private static Quantity stock(String code, String unit, Frequency frequency, String... owners) {
        return quantity(code, unit, Kind.STOCK, frequency, owners);
    }

    private static Quantity quantity(String code, String unit, Kind kind, Frequency frequency, String... owners) {
        return new Quantity(
                QuantityCode.of(code),
                BilingualText.of("数据项" + code, code),
                unit,
                kind,
                frequency,
                true,
                Arrays.stream(owners).map(BureauCode::of).toList(),
                List.of(unit));
    }

    public static CreditCode code(int number) {
        return CreditCode.withCheckCharacter("91110113MA%07d".formatted(number));
    }

    /** Weights 15 15 25 10 15 15 5; classes 20/60/90 percent above scale, 50 percent below. */
    public static SchemePublished scheme(DistrictCode district, long version) {
        return scheme(district, 2025, version, "24.100000");
    }

    public static SchemePublished scheme(DistrictCode district, int year, long version, String taxPerMuBaseline) {
        return new SchemePublished(
                new SchemeDocument(
                        district.value(),
                        year,
                        "beijing-6x",
                        "trailing-four-quarters",
                        "zero",
                        2,
                        List.of(
                                core("outputPerCapita", "15.00", "140.000000"),
                                core("taxPerCapita", "15.00", "9.000000"),
                                core("taxPerMu", "25.00", taxPerMuBaseline),
                                core("revenueGrowth", "10.00", "0.050000"),
                                core("outputPerEnergy", "15.00", "8.000000"),
                                core("rdIntensity", "15.00", "0.030000"),
                                new SchemeDocument.Indicator(
                                        "x1",
                                        BilingualText.of("事故起数", "Accidents"),
                                        "sum(accidents)",
                                        null,
                                        null,
                                        "起",
                                        "smaller-is-better",
                                        "5.00",
                                        "2.000000",
                                        SOURCE,
                                        null,
                                        List.of())),
                        classes("20", "60", "90"),
                        classes("50")),
                version,
                NOW,
                "district-officer-2");
    }

    private static SchemeDocument.Indicator core(String code, String weight, String baseline) {
        return new SchemeDocument.Indicator(
                code, null, null, null, null, null, null, weight, baseline, SOURCE, null, List.of());
    }

    private static SchemeDocument.Classes classes(String... shares) {
        List<SchemeDocument.ClassEntry> entries = new ArrayList<>();
        String codes = "ABCD";
        for (int i = 0; i <= shares.length; i++) {
            String code = codes.substring(i, i + 1);
            entries.add(new SchemeDocument.ClassEntry(
                    code,
                    BilingualText.of(code + "类", "Class " + code),
                    i < shares.length ? shares[i] : null,
                    null,
                    i == 0 ? "front" : i == shares.length ? "rear" : "middle"));
        }
        return new SchemeDocument.Classes("share", entries);
    }

    public static ListMembership in(MonitoringList list, DistrictCode district, String fromQuarter) {
        Quarter from = Quarter.of(fromQuarter);
        return new ListMembership(from.year(), list, district, district.equals(SHUNYI) ? PARK : null, from, true);
    }

    public static EnterpriseChanged enterprise(CreditCode code, long version, ListMembership... memberships) {
        return enterprise(code, version, null, List.of(), memberships);
    }

    public static EnterpriseChanged enterprise(
            CreditCode code,
            long version,
            @Nullable Quarter leftFrom,
            List<CreditCode> predecessors,
            ListMembership... memberships) {
        DistrictCode district = memberships.length == 0 ? SHUNYI : memberships[memberships.length - 1].district();
        return new EnterpriseChanged(
                code,
                version,
                "示例企业" + code.value().substring(10, 17),
                district,
                district.equals(SHUNYI) ? PARK : null,
                new IndustryCode("36"),
                List.of(),
                List.of(memberships),
                null,
                false,
                null,
                leftFrom,
                predecessors,
                NOW,
                "city-officer");
    }

    public static ReportedCell cell(CreditCode code, String quantity, String quarter, String value) {
        return cell(code, quantity, quarter, 1, 0, Basis.OWN, value);
    }

    /** By the first bureau of the quantity's order. */
    public static ReportedCell cell(
            CreditCode code,
            String quantity,
            String quarter,
            long revision,
            int correction,
            Basis basis,
            @Nullable String value) {
        QuantityCode quantityCode = QuantityCode.of(quantity);
        BureauCode bureau = catalogue().getQuantity(quantityCode).owners().getFirst();
        return new ReportedCell(
                new FactId(code, quantityCode, Quarter.of(quarter), bureau, revision, correction),
                basis,
                Instant.ofEpochSecond(1_760_000_000L + revision),
                value == null ? null : Amount.of(value));
    }

    /** Two years of everything the six indicators need. */
    public static List<ReportedCell> twoYears(CreditCode code, int strength) {
        List<ReportedCell> cells = new ArrayList<>();
        for (int year = 2024; year <= 2025; year++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                String q = year + "Q" + quarter;
                cells.add(cell(code, "output", q, String.valueOf(1000 * strength + quarter)));
                cells.add(cell(code, "revenue", q, String.valueOf((year - 2023) * 10 + 900 * strength)));
                cells.add(cell(code, "taxPaid", q, String.valueOf(60 * strength)));
                cells.add(cell(code, "staff", q, String.valueOf(40 + strength)));
                cells.add(cell(code, "energy", q, String.valueOf(150 * strength + 7)));
                cells.add(cell(code, "accidents", q, String.valueOf(strength % 2)));
            }
            cells.add(cell(code, "landArea", year + "Q4", "20.5"));
            cells.add(cell(code, "rdSpend", year + "Q4", 1, 0, Basis.YEAR_TO_DATE, String.valueOf(100 * strength)));
        }
        return cells;
    }

    /** A history with holes, year-to-date reporters, several bureaus, revisions, corrections and withdrawals. */
    public static List<ReportedCell> anyHistory(CreditCode code, Random random) {
        List<ReportedCell> cells = new ArrayList<>();
        for (Quantity quantity : catalogue().quantities()) {
            boolean yearToDate = quantity.kind() == Kind.FLOW
                    && (quantity.frequency() == Frequency.ANNUAL || random.nextInt(4) == 0);
            for (int year = 2023; year <= 2025; year++) {
                long sum = 0;
                for (int number = 1; number <= 4; number++) {
                    if (quantity.frequency() == Frequency.ANNUAL && number < 4) {
                        continue;
                    }
                    long micros = 1 + random.nextLong(2_000_000_000L);
                    sum += micros;
                    for (BureauCode bureau : quantity.owners()) {
                        if (random.nextInt(12) == 0) {
                            continue;
                        }
                        int revisions = 1 + random.nextInt(10) / 8;
                        for (int revision = 1; revision <= revisions; revision++) {
                            boolean withdrawn = random.nextInt(40) == 0;
                            cells.add(new ReportedCell(
                                    new FactId(
                                            code,
                                            quantity.code(),
                                            new Quarter(year, number),
                                            bureau,
                                            revision,
                                            random.nextInt(20) == 0 ? 1 : 0),
                                    yearToDate ? Basis.YEAR_TO_DATE : Basis.OWN,
                                    Instant.ofEpochSecond(1_760_000_000L + random.nextInt(1000)),
                                    withdrawn ? null : new Amount((yearToDate ? sum : micros) + revision)));
                        }
                    }
                }
            }
        }
        return cells;
    }
}
