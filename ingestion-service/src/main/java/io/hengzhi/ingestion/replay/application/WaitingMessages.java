package io.hengzhi.ingestion.replay.application;

import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which messages wait for which enterprise to be registered. */
public interface WaitingMessages {

    /** A message that waits; {@code receivedAt} is the broker's record time. */
    record Waiting(CreditCode enterprise, BureauCode bureau, RecordPlace place, Instant receivedAt) {}

    /** Remembers messages; remembering one again changes nothing. */
    void add(Collection<Waiting> waiting);

    List<Waiting> list(CreditCode enterprise);

    /** Forgets messages that have been judged again. */
    void remove(CreditCode enterprise, Collection<Waiting> judged);

    /** Everyone who is waited for: for the scan at the start and the slow sweep, never for an answer. */
    Set<CreditCode> scanEnterprises();
}
