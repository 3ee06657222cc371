package io.hengzhi.scoring.district.web;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.scoring.district.web.DistrictsAnswer.DistrictIndex;
import io.hengzhi.scoring.district.web.DistrictsAnswer.DistrictLeftOut;
import io.hengzhi.scoring.district.web.DistrictsAnswer.IndexTerm;
import io.hengzhi.scoring.district.web.DistrictsAnswer.PilotTerm;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.reading.AsOf;
import io.hengzhi.scoring.reading.PeriodKind;
import io.hengzhi.scoringmodel.evaluation.CoreIndex;
import io.hengzhi.scoringmodel.evaluation.CoreSums;
import io.hengzhi.scoringmodel.evaluation.Scaled;
import io.hengzhi.scoringmodel.scheme.Framework;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads every district's index from one consistent state, and says which districts it is about. */
@PolicyClause("二(一); ours: DOMAIN 6")
final class DistrictsReading {

    private static final Comparator<DistrictIndex> GREATEST_FIRST = Comparator.<DistrictIndex, BigDecimal>comparing(
                    one -> one.index() == null ? BigDecimal.ONE.negate() : new BigDecimal(one.index()))
            .reversed()
            .thenComparing(DistrictIndex::district);

    private final State state;
    private final Period period;
    private final List<DistrictLeftOut> leftOut = new ArrayList<>();

    DistrictsReading(State state, Period period) {
        this.state = state;
        this.period = period;
    }

    DistrictsAnswer read() {
        Map<District, CoreSums> covered = covered();
        CoreSums city = new CoreSums();
        covered.values().forEach(city::add);
        List<DistrictIndex> indices = new ArrayList<>();
        covered.forEach((district, sums) -> indices.add(index(district, sums, city)));
        indices.sort(GREATEST_FIRST);
        return new DistrictsAnswer(
                period.toString(),
                PeriodKind.of(period),
                Framework.BEIJING_6X.code(),
                city.members(),
                indices,
                List.copyOf(leftOut),
                AsOf.of(state));
    }

    private Map<District, CoreSums> covered() {
        Map<District, CoreSums> covered = new LinkedHashMap<>();
        for (District district : state.findCatalogue().orElseThrow().districts()) {
            switch (state.ground(district.code(), period)) {
                case OPEN -> {
                    CoreSums sums = sums(district);
                    if (sums.members() == 0) {
                        leaveOut(
                                district,
                                "no-members",
                                "规上名单中没有参与排名的企业。",
                                "No enterprise is ranked in its above-scale list.");
                    } else {
                        covered.put(district, sums);
                    }
                }
                case OUTSIDE_PILOT ->
                    leaveOut(
                            district,
                            "outside-pilot",
                            "期间不全在该区试点期内，或该区未参加试点。",
                            "The period does not lie wholly inside the district's pilot term, or it takes no part.");
                case NO_SCHEME ->
                    leaveOut(
                            district,
                            "no-scheme",
                            "该区 " + period.year() + " 年尚无已发布的评价方案。",
                            "The district has published no scheme of " + period.year() + ".");
                case NOT_ENDED ->
                    throw Problem.of(ProblemType.INVALID_PARAMETER)
                            .code("period-not-ended")
                            .field("period")
                            .detail(
                                    "期间 " + period + " 尚未结束，结束后才有评价结果。",
                                    "The period " + period + " has not ended; there is a result once it has.")
                            .wayOut("换一个期间。", "Choose another period.")
                            .exception();
                case UNKNOWN_DISTRICT -> throw new IllegalStateException("a district of the catalogue is unknown");
            }
        }
        return covered;
    }

    private CoreSums sums(District district) {
        CoreSums sums = new CoreSums();
        state.findBoard(new Board.Key(district.code(), period, MonitoringList.ABOVE_SCALE))
                .ifPresent(board ->
                        board.seats(0, board.size()).forEach(seat -> sums.add(state.subject(seat.member()), period)));
        return sums;
    }

    private void leaveOut(District district, String code, String zh, String en) {
        leftOut.add(
                new DistrictLeftOut(district.code(), district.name(), term(district), code, BilingualText.of(zh, en)));
    }

    private static PilotTerm term(District district) {
        return new PilotTerm(text(district.pilotFrom()), text(district.pilotTo()));
    }

    private static @Nullable String text(@Nullable Quarter quarter) {
        return quarter == null ? null : quarter.toString();
    }

    private static DistrictIndex index(District district, CoreSums sums, CoreSums city) {
        CoreIndex index = CoreIndex.of(sums, city);
        return new DistrictIndex(
                district.code(),
                district.name(),
                term(district),
                index.find().map(Scaled::toString).orElse(null),
                index.find().map(Scaled::shown).orElse(null),
                sums.members(),
                index.parts().stream().map(DistrictsReading::term).toList());
    }

    private static IndexTerm term(CoreIndex.Part part) {
        return new IndexTerm(
                part.indicator().code().value(),
                part.indicator().name(),
                part.indicator().unit(),
                part.weight().toString(),
                text(part.value()),
                text(part.cityValue()),
                text(part.ratio()),
                part.points().toString(),
                part.status().text(),
                part.complete());
    }

    private static @Nullable String text(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.toPlainString();
    }
}
