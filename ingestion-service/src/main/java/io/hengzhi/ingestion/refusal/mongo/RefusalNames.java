package io.hengzhi.ingestion.refusal.mongo;

import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.ingestion.refusal.Refusal;
import io.hengzhi.ingestion.refusal.Refusals;
import io.hengzhi.kernel.BatchId;
import io.hengzhi.kernel.BureauCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names under which a refusal is filed: each is made from the refusal alone, and they sort as time and log run. */
final class RefusalNames {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("mm").withZone(ZoneOffset.UTC);
    private static final int MESSAGES_PER_PAGE = 200;
    private static final int FACTS_PER_PAGE = 20;

    private RefusalNames() {}

    static String hour(Instant receivedAt) {
        return HOUR.format(receivedAt);
    }

    /** The day in Beijing that an hour belongs to; Beijing is whole hours ahead. */
    static LocalDate dayOf(String hour) {
        return LocalDateTime.parse(hour + ":00")
                .atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(BEIJING)
                .toLocalDate();
    }

    static String page(Instant receivedAt, RecordPlace place, int factIndex) {
        return "%s-%015d-%03d-%02d"
                .formatted(
                        MINUTE.format(receivedAt),
                        place.offset() / MESSAGES_PER_PAGE,
                        place.partition(),
                        Math.max(0, factIndex) / FACTS_PER_PAGE);
    }

    static String key(RecordPlace place, int factIndex) {
        return "%019d-%03d".formatted(place.offset(), factIndex + 1);
    }

    /** The document of the page that holds the refusal. */
    static String pageId(BureauCode bureau, RecordPlace place, int factIndex, Instant receivedAt) {
        return bureau + ":" + hour(receivedAt) + ":" + page(receivedAt, place, factIndex);
    }

    /** The list that names the hours and pages of what is wanted, whatever the day. */
    static String listOf(Refusals.Wanted wanted) {
        return list(wanted.bureau(), wanted.code(), wanted.batch());
    }

    /** Every list that a refusal stands in. */
    static List<String> listsOf(Refusal refusal) {
        List<String> lists = new ArrayList<>(
                List.of(list(refusal.bureau(), null, null), list(refusal.bureau(), refusal.code(), null)));
        if (refusal.batch() != null) {
            lists.add(list(refusal.bureau(), null, refusal.batch()));
            lists.add(list(refusal.bureau(), refusal.code(), refusal.batch()));
        }
        return lists;
    }

    private static String list(BureauCode bureau, @Nullable String code, @Nullable BatchId batch) {
        return bureau + (code == null ? "" : "|code=" + code) + (batch == null ? "" : "|batch=" + batch.value());
    }

    /** Greatest first, beginning at {@code from}. */
    static NavigableSet<String> upTo(Collection<String> names, String from) {
        return new TreeSet<>(names).headSet(from, true).descendingSet();
    }
}
