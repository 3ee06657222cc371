package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.contract.WireEvent;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.FactRejected;

/** What was decided about one fact, or about a message as a whole. */
public sealed interface Verdict {

    /** The verdict as the others hear of it. */
    WireEvent event();

    record Accepted(FactAccepted event) implements Verdict {}

    /** @param rule the rule that was broken */
    record Refused(FactRejected event, Rule rule) implements Verdict {}
}
