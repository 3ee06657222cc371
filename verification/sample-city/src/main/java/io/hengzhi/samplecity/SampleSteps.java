package io.hengzhi.samplecity;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Quarter;
import java.util.List;

/**
 * What officers decide once the facts are there, in this order: the lists of the years, then moves, mergers and decisions.
 *
 * @param lists drawn and confirmed by each pilot district
 */
public record SampleSteps(
        List<ListOfYear> lists, List<Move> moves, List<Merger> mergers, List<ScopeDecision> scopeDecisions) {

    /** A district draws the list of a year and confirms it. */
    public record ListOfYear(DistrictCode district, int year) {}

    /** An enterprise goes to another district. */
    public record Move(
            CreditCode creditCode, DistrictCode district, ParkCode park, Quarter fromQuarter, String reason) {}

    /** An enterprise is taken over by another. */
    public record Merger(
            CreditCode creditCode, CreditCode successor, Quarter fromQuarter, boolean comparableBasis, String reason) {}

    /** The district puts an enterprise on another list than the rule does. */
    public record ScopeDecision(
            CreditCode creditCode, DistrictCode district, int year, MonitoringList list, String reason) {}

    static SampleSteps planned() {
        List<ListOfYear> lists = DistrictPlan.ALL.stream()
                .map(plan -> DistrictCode.of(plan.code()))
                .filter(district -> !district.equals(SampleCases.NOT_A_PILOT.district()))
                .flatMap(district -> java.util.stream.IntStream.rangeClosed(2022, 2025)
                        .mapToObj(year -> new ListOfYear(district, year)))
                .toList();
        return new SampleSteps(
                lists,
                List.of(new Move(
                        SampleCases.MOVED.creditCode(),
                        DistrictCode.of(SampleCases.DISTRICT),
                        ParkCode.of("110113-02"),
                        new Quarter(2025, 3),
                        "生产线整体搬迁至顺义，两区已协商一致（演示）")),
                List.of(new Merger(
                        SampleCases.MERGED_AWAY.creditCode(),
                        SampleCases.SUCCESSOR.creditCode(),
                        new Quarter(2025, 1),
                        true,
                        "吸收合并，原企业注销，统计口径可比（演示）")),
                List.of(new ScopeDecision(
                        SampleCases.TRANSITION_ENDED_EARLY.creditCode(),
                        SampleCases.TRANSITION_ENDED_EARLY.district(),
                        2025,
                        MonitoringList.ABOVE_SCALE,
                        "企业已全面达产，提前开展监测（演示）")));
    }
}
