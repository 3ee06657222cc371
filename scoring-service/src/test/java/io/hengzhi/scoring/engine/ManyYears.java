package io.hengzhi.scoring.engine;

import static io.hengzhi.scoring.engine.SmallCity.HAIDIAN;
import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static io.hengzhi.scoring.engine.SmallCity.code;

import io.hengzhi.contract.Topics;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.contract.registry.SchemePublished;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoring.engine.domain.Batch;
import io.hengzhi.scoring.engine.domain.Positions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What a log brings over five years, quarter by quarter: facts of the quarter and late ones, withdrawals, lists of the year,
 * moves, takeovers, schemes for this year and for old ones, other catalogues. The same random numbers bring the same.
 */
public final class ManyYears {

    static final Quarter FIRST = Quarter.of("2021Q1");
    static final int QUARTERS = 21;

    private static final MonitoringList[] LISTS = {
        MonitoringList.ABOVE_SCALE, MonitoringList.BELOW_SCALE, MonitoringList.ABOVE_SCALE, MonitoringList.TRANSITION
    };

    /** Of no core indicator: a catalogue may be without. */
    private static final String[] NOT_CORE = {"accidents", "electricity", "naturalGas"};

    private final Random random;
    private final int enterprises;
    private final @Nullable Integer ofShunyi;
    private final @Nullable Integer ofHaidian;
    private final List<EnterpriseChanged> registered = new ArrayList<>();
    private Catalogue catalogue;
    private long records;

    /** @param ofShunyi how many years it keeps in memory; null for all of them */
    ManyYears(Random random, int enterprises, @Nullable Integer ofShunyi, @Nullable Integer ofHaidian) {
        this.random = random;
        this.enterprises = enterprises;
        this.ofShunyi = ofShunyi;
        this.ofHaidian = ofHaidian;
        this.catalogue = catalogue(1, SmallCity.catalogue().quantities(), ofShunyi, ofHaidian);
    }

    /** The small city, where two districts have chosen. */
    public static Catalogue catalogue(
            long version, List<Quantity> quantities, @Nullable Integer ofShunyi, @Nullable Integer ofHaidian) {
        Catalogue city = SmallCity.catalogue();
        return new Catalogue(
                version,
                city.bureaus(),
                city.districts().stream()
                        .map(district -> new District(
                                district.code(),
                                district.name(),
                                district.pilotFrom(),
                                district.pilotTo(),
                                district.parks(),
                                district.code().equals(SHUNYI)
                                        ? ofShunyi
                                        : district.code().equals(HAIDIAN) ? ofHaidian : null))
                        .toList(),
                quantities,
                city.conversions(),
                city.purposes(),
                city.industries());
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** The batches of all quarters. */
    List<Batch> all() {
        List<Batch> batches = new ArrayList<>();
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            batches.addAll(of(FIRST.plus(quarter)));
        }
        return batches;
    }

    private List<Batch> of(Quarter running) {
        List<Batch> batches = new ArrayList<>();
        List<EnterpriseChanged> changed = new ArrayList<>();
        List<SchemePublished> schemes = new ArrayList<>();
        List<Catalogue> catalogues = new ArrayList<>();
        if (running.equals(FIRST)) {
            catalogues.add(catalogue);
            for (int i = 0; i < enterprises; i++) {
                registered.add(first(i));
            }
        }
        if (running.number() == 1) {
            for (int i = 0; i < enterprises; i++) {
                changed.add(listed(i, running));
            }
            schemes.add(SmallCity.scheme(SHUNYI, running.year(), 1, "24.1"));
            schemes.add(SmallCity.scheme(HAIDIAN, running.year(), 1, "20"));
        }
        batches.add(batch(facts(running.previous()), changed, schemes, catalogues, running, 20));
        batches.add(batch(late(running), someChange(running), oldScheme(running), otherCatalogue(), running, 50));
        return batches;
    }

    private Batch batch(
            List<ReportedCell> cells,
            List<EnterpriseChanged> changed,
            List<SchemePublished> schemes,
            List<Catalogue> catalogues,
            Quarter running,
            int day) {
        records += cells.size();
        Instant time = LocalDate.of(running.year(), running.number() * 3 - 2, 1)
                .plusDays(day)
                .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                .toInstant();
        return new Batch(
                cells,
                changed,
                schemes,
                catalogues,
                Positions.NONE.with(Topics.FACT_ACCEPTED.name(), 0, records),
                cells.isEmpty() ? null : time,
                time);
    }

    private EnterpriseChanged first(int i) {
        return new EnterpriseChanged(
                code(i),
                1,
                "示例企业" + i,
                i % 3 == 0 ? HAIDIAN : SHUNYI,
                null,
                new IndustryCode("36"),
                i % 5 == 0 ? List.of(QuantityCode.of("electricity"), QuantityCode.of("naturalGas")) : List.of(),
                List.of(),
                null,
                false,
                null,
                null,
                List.of(),
                SmallCity.NOW,
                "officer-" + i % 4);
    }

    private EnterpriseChanged listed(int i, Quarter from) {
        EnterpriseChanged known = registered.get(i);
        MonitoringList list = LISTS[(i + random.nextInt(8) / 7) % LISTS.length];
        return with(i, known.leftFrom(), known.comparablePredecessors(), listing(list, known.district(), from));
    }

    private static ListMembership listing(MonitoringList list, DistrictCode district, Quarter from) {
        return new ListMembership(from.year(), list, district, null, from, true);
    }

    private EnterpriseChanged with(
            int i, @Nullable Quarter leftFrom, List<CreditCode> predecessors, @Nullable ListMembership more) {
        EnterpriseChanged known = registered.get(i);
        List<ListMembership> memberships = new ArrayList<>(known.memberships());
        if (more != null) {
            memberships.add(more);
        }
        EnterpriseChanged next = new EnterpriseChanged(
                known.creditCode(),
                known.version() + 1,
                known.name(),
                more == null ? known.district() : more.district(),
                null,
                known.industry(),
                known.energyCarriers(),
                memberships,
                null,
                false,
                null,
                leftFrom,
                predecessors,
                SmallCity.NOW,
                known.changedBy());
        registered.set(i, next);
        return next;
    }

    /** A move to the other district, or a takeover on a comparable basis. */
    private List<EnterpriseChanged> someChange(Quarter running) {
        int i = random.nextInt(enterprises);
        return switch (random.nextInt(4)) {
            case 0 -> {
                DistrictCode other = registered.get(i).district().equals(SHUNYI) ? HAIDIAN : SHUNYI;
                Quarter from = random.nextBoolean() ? running : Quarter.of(Math.max(2021, running.year() - 3) + "Q2");
                yield List.of(with(
                        i,
                        registered.get(i).leftFrom(),
                        registered.get(i).comparablePredecessors(),
                        listing(LISTS[i % LISTS.length], other, from)));
            }
            case 1 -> {
                int successor = (i + 1) % enterprises;
                yield List.of(
                        with(i, running, registered.get(i).comparablePredecessors(), null),
                        with(successor, registered.get(successor).leftFrom(), List.of(code(i)), null));
            }
            default -> List.of();
        };
    }

    private List<SchemePublished> oldScheme(Quarter running) {
        if (random.nextInt(5) > 0) {
            return List.of();
        }
        int year = 2021 + random.nextInt(running.year() - 2020);
        return List.of(SmallCity.scheme(
                random.nextBoolean() ? SHUNYI : HAIDIAN, year, records, String.valueOf(10 + random.nextInt(20))));
    }

    /** Another order of quantities, one fewer, or another choice of years. */
    private List<Catalogue> otherCatalogue() {
        if (random.nextInt(6) > 0) {
            return List.of();
        }
        List<Quantity> quantities = new ArrayList<>(SmallCity.catalogue().quantities());
        if (random.nextBoolean()) {
            Collections.shuffle(quantities, random);
        }
        if (random.nextInt(4) == 0) {
            String fewer = NOT_CORE[random.nextInt(NOT_CORE.length)];
            quantities.removeIf(quantity -> quantity.code().value().equals(fewer));
        }
        boolean chosenAnew = random.nextInt(3) == 0;
        catalogue = catalogue(
                catalogue.version() + 1,
                quantities,
                chosenAnew && ofShunyi != null ? Integer.valueOf(1 + random.nextInt(3)) : ofShunyi,
                chosenAnew ? null : ofHaidian);
        return List.of(catalogue);
    }

    private List<ReportedCell> facts(Quarter quarter) {
        List<ReportedCell> cells = new ArrayList<>();
        for (int i = 0; i < enterprises; i++) {
            for (Quantity quantity : SmallCity.catalogue().quantities()) {
                if (random.nextInt(15) > 0
                        && (quantity.frequency() == Quantity.Frequency.QUARTERLY || quarter.number() == 4)) {
                    cells.add(cell(i, quantity, quarter, 1));
                }
            }
        }
        return cells;
    }

    /** Facts, revisions and withdrawals for any quarter so far, and for years before the pilot. */
    private List<ReportedCell> late(Quarter running) {
        List<ReportedCell> cells = new ArrayList<>();
        List<Quantity> quantities = SmallCity.catalogue().quantities();
        for (int n = random.nextInt(12); n > 0; n--) {
            Quarter quarter = running.plus(-1 - random.nextInt(running.index() - FIRST.index() + 9));
            cells.add(cell(
                    random.nextInt(enterprises),
                    quantities.get(random.nextInt(quantities.size())),
                    quarter,
                    1 + random.nextInt(4)));
        }
        return cells;
    }

    private ReportedCell cell(int i, Quantity quantity, Quarter quarter, long revision) {
        boolean yearToDate = quantity.kind() == Quantity.Kind.FLOW
                && (quantity.frequency() == Quantity.Frequency.ANNUAL
                        || (i + quantity.code().hashCode()) % 4 == 0);
        long micros = (1 + random.nextLong(2_000_000L)) * (random.nextInt(3) == 0 ? 1 : 10_000);
        return new ReportedCell(
                new FactId(
                        code(i),
                        quantity.code(),
                        quarter,
                        quantity.owners()
                                .get(random.nextInt(9) == 0 ? quantity.owners().size() - 1 : 0),
                        revision,
                        random.nextInt(20) == 0 ? 1 : 0),
                yearToDate ? Basis.YEAR_TO_DATE : Basis.OWN,
                Instant.ofEpochSecond(1_610_000_000L + records),
                random.nextInt(25) == 0 ? null : new Amount(micros));
    }
}
