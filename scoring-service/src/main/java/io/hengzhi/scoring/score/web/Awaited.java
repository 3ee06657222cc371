package io.hengzhi.scoring.score.web;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.ReportingDate;
import io.hengzhi.scoringmodel.evaluation.Term;
import io.hengzhi.scoringmodel.fact.Aggregate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Until its reporting date a missing input reads "not yet due". It is a word beside the same figures: the clock of the answer
 * never enters a score, so the same facts give the same digits whenever one asks.
 *
 * @param until by when everything that is missing has been promised
 */
@PolicyClause("ours: DOMAIN 4")
record Awaited(LocalDate until) {

    /** Empty where nothing is missing, where something is overdue, and where something was never promised. */
    static Optional<Awaited> of(List<Term.Input> inputs, Instant now) {
        List<ReportingDate> dates = new ArrayList<>();
        for (Term.Input input : inputs) {
            if (input.value() != null) {
                continue;
            }
            for (Aggregate.Input quarter : input.quarters()) {
                if (quarter.value() == null) {
                    Optional<ReportingDate> date = ReportingDate.of(input.quantity(), quarter.quarter());
                    if (date.isEmpty() || date.get().isPast(now)) {
                        return Optional.empty();
                    }
                    dates.add(date.get());
                }
            }
        }
        return dates.stream().map(ReportingDate::day).max(LocalDate::compareTo).map(Awaited::new);
    }

    BilingualText reason() {
        return BilingualText.of(
                "尚未到报送日期，应于 " + until + " 前报送；在此之前按缺数计分。",
                "Not yet due: promised by " + until + "; until then it scores as missing.");
    }
}
