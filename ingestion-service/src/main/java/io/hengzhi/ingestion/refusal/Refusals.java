package io.hengzhi.ingestion.refusal;

import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.kernel.BatchId;
import io.hengzhi.kernel.BureauCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All refusals, by bureau, newest first. */
public interface Refusals {

    /**
     * Which refusals of a bureau are asked for.
     *
     * @param code of the rule; null for any
     * @param day in Beijing; null for any
     * @param batch null for any, and for messages of none
     */
    record Wanted(
            BureauCode bureau,
            @Nullable String code,
            @Nullable LocalDate day,
            @Nullable BatchId batch) {

        public static Wanted all(BureauCode bureau) {
            return new Wanted(bureau, null, null, null);
        }
    }

    /**
     * Where a list goes on: after this refusal.
     *
     * @param page the index page it stands on
     */
    record Position(String hour, String page, String key) {}

    /** Part of a list; {@code next} is null where nothing older follows. */
    record Part(List<Refusal> items, @Nullable Position next) {}

    /**
     * What the quarantine keeps of a message, or of one fact of it.
     *
     * @param raw the first 64 KiB
     * @param messageBytes how long the whole message is
     */
    record Kept(byte[] raw, int messageBytes) {}

    /** How many refusals a rule made on a day, in Beijing. */
    record Count(LocalDate day, String code, long refusals) {}

    /** Files refusals; filing one again changes nothing. */
    void record(Collection<FactRejected> refusals);

    /**
     * Notes that a refusal has been judged again, or sent corrected, and is one no more.
     *
     * @param factIndex -1 for a message that was refused whole
     * @param by the message or the fact that took its place; null where the message itself was judged again
     */
    void markResolved(BureauCode bureau, RecordPlace place, int factIndex, Instant receivedAt, @Nullable String by);

    Part list(Wanted wanted, int limit, @Nullable Position after);

    Optional<Refusal> find(String id);

    /** What is kept of each of these refusals, by id. */
    Map<String, Kept> listKept(Collection<String> ids);

    /** Counts of the days from the first to the last, latest day first, then by code. */
    List<Count> count(BureauCode bureau, LocalDate first, LocalDate last);
}
