package io.hengzhi.ingestion.refusal;

import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.kernel.BureauCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All refusals, by bureau, newest first. */
public interface Refusals {

    /**
     * Where a list goes on: after this refusal.
     *
     * @param page the index page it stands on
     */
    record Position(String hour, String page, String key) {}

    /** Part of a list; {@code next} is null where nothing older follows. */
    record Part(List<Refusal> items, @Nullable Position next) {}

    /** Files refusals; filing one again changes nothing. */
    void record(Collection<Refusal> refusals);

    /** Notes that a message that was refused whole has been judged again. */
    void markReplayed(BureauCode bureau, RecordPlace place, Instant receivedAt);

    Part list(BureauCode bureau, int limit, @Nullable Position after);
}
