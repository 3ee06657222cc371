package io.hengzhi.scoring.baseline.application;

import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.Year;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.scoring.baseline.domain.BaselineProposals;
import io.hengzhi.scoring.baseline.domain.Population;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.whatif.application.Snapshots;
import java.util.function.BiFunction;

/** Proposes a scheme's baselines from what the enterprises were in the years before it. Nothing is stored. */
public final class ProposeBaselines {

    private final Snapshots snapshots;

    public ProposeBaselines(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** Another district's proposals are not found: its outliers have names. */
    public <T> T propose(
            Caller caller, DistrictCode district, Year year, BiFunction<Population, BaselineProposals, T> telling) {
        return snapshots.on(
                state -> population(state, caller, district, year),
                population -> telling.apply(population, BaselineProposals.of(population)));
    }

    private static Population population(State state, Caller caller, DistrictCode district, Year year) {
        boolean known = state.findCatalogue()
                .flatMap(catalogue -> catalogue.findDistrict(district))
                .isPresent();
        if (!known || !caller.scope().coversDistrict(district)) {
            throw Problems.notFound();
        }
        Year before = new Year(year.year() - 1);
        if (before.lastQuarter().isAfter(state.lastEndedQuarter())) {
            throw Problem.of(ProblemType.INVALID_PARAMETER)
                    .code("year-not-ended")
                    .field("id")
                    .detail(
                            before + " 年尚未结束，" + year + " 年方案的基准值还不能据以测算。",
                            before + " has not ended: there is no full year to propose baselines of " + year + " from.")
                    .wayOut("待其结束后再查，或为更早年度的方案查询。", "Ask once it has, or for a scheme of an earlier year.")
                    .exception();
        }
        return Population.of(state, district, year.year());
    }
}
