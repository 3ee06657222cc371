package io.hengzhi.benchmarks;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.contract.registry.SchemePublished;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoring.engine.domain.Batch;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.engine.domain.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The engine's state of many fictional enterprises, told to it as the log would. */
final class City {

    static final Instant NOW = Instant.parse("2026-02-02T02:00:00Z");
    private static final int ENTERPRISES_A_BATCH = 1_000;

    private final int districts;

    City(int districts) {
        this.districts = districts;
    }

    DistrictCode district(int i) {
        return new DistrictCode(Integer.toString(110_113 + i % districts));
    }

    /** Nothing but the catalogue and a scheme for each district. */
    State empty() {
        State state = new State();
        Catalogue firms = Firms.CATALOGUE;
        Catalogue catalogue = new Catalogue(
                firms.version(),
                firms.bureaus(),
                IntStream.range(0, districts)
                        .mapToObj(i -> new District(
                                district(i), BilingualText.of("区", "district"), new Quarter(2021, 1), null, List.of()))
                        .toList(),
                firms.quantities(),
                firms.conversions(),
                firms.purposes(),
                firms.industries());
        state.apply(batch(
                List.of(),
                List.of(),
                IntStream.range(0, districts).mapToObj(i -> scheme(i, 1, "20")).toList(),
                List.of(catalogue)));
        return state;
    }

    /** @param baseline of tax per mu */
    SchemePublished scheme(int district, long version, String baseline) {
        return new SchemePublished(Firms.schemeDocument(district(district), baseline), version, NOW, "another officer");
    }

    /** Two years of facts and the registration of that many enterprises; their results are still to be computed. */
    State loaded(int enterprises, IntFunction<List<ReportedCell>> cells) {
        State state = empty();
        List<ReportedCell> facts = new ArrayList<>();
        List<EnterpriseChanged> registered = new ArrayList<>();
        for (int i = 0; i < enterprises; i++) {
            facts.addAll(cells.apply(i));
            registered.add(enterprise(i));
            if (registered.size() == ENTERPRISES_A_BATCH || i == enterprises - 1) {
                state.load(batch(facts, registered, List.of(), List.of()));
                facts.clear();
                registered.clear();
            }
        }
        return state;
    }

    /** Enterprises of which no fact has come. */
    State registered(int enterprises) {
        State state = loaded(enterprises, i -> List.of());
        state.recomputeAll();
        return state;
    }

    private EnterpriseChanged enterprise(int i) {
        return new EnterpriseChanged(
                Firms.code(i),
                1,
                "示例精密机械（" + i + "）有限公司",
                district(i),
                null,
                new IndustryCode("36"),
                List.of(),
                List.of(new ListMembership(
                        Firms.YEAR, MonitoringList.ABOVE_SCALE, district(i), null, new Quarter(Firms.YEAR, 1), true)),
                null,
                false,
                null,
                null,
                List.of(),
                NOW,
                "benchmark");
    }

    static Batch batch(
            List<ReportedCell> cells,
            List<EnterpriseChanged> enterprises,
            List<SchemePublished> schemes,
            List<Catalogue> catalogues) {
        return new Batch(cells, enterprises, schemes, catalogues, Positions.NONE, NOW, NOW);
    }

    /** One figure for all ranks, values and their owners. */
    static long checksum(State state) {
        long sum = 0;
        for (Board board : state.boards()) {
            for (int from = 0; from < board.size(); from += 1_000) {
                for (Board.Seat seat : board.seats(from, 1_000)) {
                    CreditCode code = seat.member().code();
                    long line = (seat.scaled() * 31 + seat.rank()) * 31 + code.hashCode();
                    sum += line * 0x9E3779B97F4A7C15L ^ board.key().toString().hashCode();
                }
            }
        }
        return sum;
    }
}
