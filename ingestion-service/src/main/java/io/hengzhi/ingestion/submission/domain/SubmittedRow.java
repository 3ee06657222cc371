package io.hengzhi.ingestion.submission.domain;

import io.hengzhi.ingestion.intake.domain.ReportedFact;
import java.util.ArrayList;
import java.util.List;

/**
 * A row that could be read: facts of one enterprise. It is taken as a whole or not at all.
 *
 * @param number of the row in the file
 * @param creditCode as written
 */
public record SubmittedRow(int number, String creditCode, List<SubmittedFact> facts) {

    public SubmittedRow {
        facts = List.copyOf(facts);
    }

    /** The facts as the bureau's own system would report them. */
    public List<ReportedFact> reported(List<Long> revisions) {
        List<ReportedFact> reported = new ArrayList<>(facts.size());
        for (int i = 0; i < facts.size(); i++) {
            reported.add(facts.get(i).reported(revisions.get(i)));
        }
        return reported;
    }
}
