package io.hengzhi.scoring.engine.domain;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoringmodel.fact.EffectiveFacts;
import io.hengzhi.scoringmodel.fact.EnergyFactors;
import io.hengzhi.scoringmodel.fact.PackedFacts;
import io.hengzhi.scoringmodel.fact.PackedReports;
import io.hengzhi.scoringmodel.fact.RecentFacts;
import io.hengzhi.scoringmodel.fact.SeriesSource;
import io.hengzhi.scoringmodel.packed.PackedReader;
import io.hengzhi.scoringmodel.packed.PackedWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one enterprise: what the registry says, the report that counts in every slot, and its results. A view
 * on the packed bytes, equal to any other view on the same enterprise; it shows what is known when it is asked. Written by the
 * applier only; readers hold the engine's read lock.
 */
public final class Dossier {

    private final Roster roster;
    private final int number;

    /** @param number the small integer by which rank lists know it */
    Dossier(Roster roster, int number) {
        this.roster = roster;
        this.number = number;
    }

    public CreditCode code() {
        return roster.codeAt(number);
    }

    /** The small integer by which this replica knows it, as long as it runs or its snapshot lasts. */
    public int number() {
        return number;
    }

    /** What of it is in memory: the registration whole; of results and reports perhaps not the older. */
    private PackedDossier packed() {
        return PackedDossier.of(roster.row(number));
    }

    private PackedDossier whole() {
        Older older = roster.olderParts().find(number);
        byte[] row = roster.row(number);
        return PackedDossier.of(older == null ? row : older.join(row, roster.places(), this::code));
    }

    /** The first year whose results are in memory, of whatever year they are. */
    int firstYear() {
        return roster.olderParts().firstYear(number);
    }

    /** Takes the older part into memory, for it to be changed. */
    void open() {
        roster.olderParts().open(number, roster.places());
    }

    /** Lays what is older than a year needs on the shelf. */
    void close(int firstYear) {
        roster.olderParts().close(number, firstYear);
    }

    @Nullable
    Registration registration() {
        PackedDossier packed = packed();
        return packed.isRegistered()
                ? new Registration(new PackedReader(packed.bytes(), packed.registration()), roster.words())
                : null;
    }

    /** What the registry says of it; empty while its facts have come and its registration has not. */
    public Optional<EnterpriseChanged> findRegistered() {
        return Optional.ofNullable(registration()).map(registration -> registration.whole(code()));
    }

    /** Takes a newer version. */
    boolean register(EnterpriseChanged event) {
        Registration standing = registration();
        if (standing != null && standing.version() >= event.version()) {
            return false;
        }
        if (standing == null) {
            roster.countRegistered();
        }
        PackedWriter out = new PackedWriter();
        Registration.write(event, roster.words(), out);
        roster.setRow(number, packed().withRegistration(out));
        return true;
    }

    /**
     * Takes reports that the catalogue has places for.
     *
     * @return the earliest year in which what counts has changed; {@link PackedReports#NEVER} where nothing has
     */
    int put(List<ReportedCell> cells) {
        QuantityPlaces places = roster.places();
        if (reachOlder(cells)) {
            open();
        }
        PackedDossier packed = packed();
        PackedWriter out = packed.beforeReports();
        int earliest = packed.reports(this::code).put(cells, places::of, places::at, out);
        roster.setRow(number, out.toBytes());
        return earliest;
    }

    private boolean reachOlder(List<ReportedCell> cells) {
        int first = Older.firstYearOfReports(firstYear());
        for (ReportedCell cell : cells) {
            if (cell.id().quarter().year() < first) {
                return true;
            }
        }
        return false;
    }

    /** The report that counts in each slot, withdrawals too. */
    public List<ReportedCell> cells() {
        return whole().reports(this::code).cells(roster.places()::at);
    }

    /** Gives up every report that counts, for another catalogue to sort them anew. */
    List<ReportedCell> surrenderCells(QuantityPlaces sorted) {
        roster.olderParts().open(number, sorted);
        PackedDossier packed = packed();
        List<ReportedCell> cells = packed.reports(this::code).cells(sorted::at);
        if (!cells.isEmpty()) {
            roster.setRow(number, packed.beforeReports().toBytes());
        }
        return cells;
    }

    /** The effective values as they now stand, with names. The answer is immutable and stays valid. */
    public EffectiveFacts facts(Catalogue catalogue) {
        return packedFacts(whole(), roster.places(), catalogue, declaredCarriers(catalogue, registration()))
                .explained();
    }

    /** The effective values as they now stand, read from the bytes when asked for. The answer stays valid. */
    SeriesSource effective(Catalogue catalogue, @Nullable Registration registration) {
        QuantityPlaces places = roster.places();
        Set<QuantityCode> carriers = declaredCarriers(catalogue, registration);
        PackedDossier packed = packed();
        PackedFacts recent = packedFacts(packed, places, catalogue, carriers);
        Older older = roster.olderParts().find(number);
        return older == null
                ? recent
                : new RecentFacts(recent, Older.firstYearOfReports(older.firstYear()), () -> {
                    PackedDossier whole = PackedDossier.of(older.join(packed.bytes(), places, this::code));
                    return packedFacts(whole, places, catalogue, carriers);
                });
    }

    private PackedFacts packedFacts(
            PackedDossier packed, QuantityPlaces places, Catalogue catalogue, Set<QuantityCode> carriers) {
        return new PackedFacts(
                catalogue,
                places.all(),
                places::of,
                packed.reports(this::code),
                carriers,
                EnergyFactors.GB_T_2589_2020);
    }

    /** None where one of them is unknown here: energy is derived from all declared carriers or not at all. */
    private static Set<QuantityCode> declaredCarriers(Catalogue catalogue, @Nullable Registration registration) {
        List<QuantityCode> declared = registration == null ? List.of() : registration.energyCarriers();
        boolean allKnown = declared.stream()
                .allMatch(carrier -> catalogue.findQuantity(carrier).isPresent());
        return allKnown ? Set.copyOf(declared) : Set.of();
    }

    /** Where it stands in the lists for a period: the membership of the year in force at the period's end. */
    @PolicyClause("ours: DOMAIN 2")
    public Optional<ListMembership> findMembership(Period period) {
        return Optional.ofNullable(registration()).flatMap(registration -> registration.findMembership(period));
    }

    /** Its results, by period. */
    public List<Result> results() {
        return List.copyOf(Results.read(whole(), roster.boards()).list());
    }

    public Optional<Result> findResult(Period period) {
        Results read = period.year() < firstYear() ? Results.read(whole(), roster.boards()) : unpackedResults();
        return Optional.ofNullable(read.find(period));
    }

    /** Those in memory: all of them from {@link #firstYear} on. */
    Results unpackedResults() {
        return Results.read(packed(), roster.boards());
    }

    void setResults(Results results) {
        PackedWriter out = new PackedWriter();
        results.write(out);
        roster.setRow(number, packed().withResults(out));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dossier dossier && dossier.number == number && dossier.roster == roster;
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return code().value();
    }
}
