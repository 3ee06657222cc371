package io.hengzhi.ingestion.warning.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.ReportedCell;
import java.util.List;

/** A reason to look at an accepted fact. One class each; its first sentence is the rule. */
public sealed interface WarningRule
        permits TenTimesTheLastQuarter,
                TenthOfTheLastQuarter,
                OutsidePlausibleRange,
                BureausDisagree,
                NegativeDifference,
                RevisionReportedTwice,
                WaitsForAnEarlierQuarter {

    List<Warning> check(QuantityInQuestion question);

    /** The stable name that warnings carry, in kebab-case. */
    String code();

    /** When it warns, in one sentence. */
    BilingualText meaning();

    /** What a bureau can do about it. */
    BilingualText advice();

    /** Reports of an enterprise that it warns of. */
    List<ReportedCell> example();

    static List<WarningRule> all() {
        return List.of(
                new TenTimesTheLastQuarter(),
                new TenthOfTheLastQuarter(),
                new OutsidePlausibleRange(),
                new BureausDisagree(),
                new NegativeDifference(),
                new RevisionReportedTwice(),
                new WaitsForAnEarlierQuarter());
    }
}
