package io.hengzhi.audit.accesslog.mongo;

import static com.mongodb.client.model.Filters.eq;
import static io.hengzhi.audit.accesslog.Accesses.LICHUAN;
import static io.hengzhi.audit.accesslog.Accesses.MORNING;
import static io.hengzhi.audit.accesslog.Accesses.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.ReplaceOptions;
import io.hengzhi.audit.accesslog.Accesses;
import io.hengzhi.audit.accesslog.domain.IndexPage.Reference;
import io.hengzhi.audit.accesslog.domain.LogEntry;
import io.hengzhi.audit.accesslog.domain.LogPage;
import io.hengzhi.audit.accesslog.domain.LogSearch;
import io.hengzhi.audit.accesslog.domain.TimeSpan;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.testsupport.TestStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The journal against a plain list that is searched from end to end. */
class MongoAccessJournalTest {

    private static final List<CreditCode> ENTERPRISES = List.of(
            LICHUAN,
            OTHER,
            CreditCode.withCheckCharacter("91110113MA0HE0003"),
            CreditCode.withCheckCharacter("91110113MA0HE0004"));
    private static final List<String> ACCOUNTS = List.of("zhoumin", "gaoyining", "svc-finance");

    private TestStore store;
    private MongoAccessJournal journal;

    @BeforeEach
    void open() {
        store = TestStore.open();
        journal = new MongoAccessJournal(store.store());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_empty_journal_finds_nothing_and_begins_at_the_beginning() {
        assertThat(journal.search(everything(50))).isEqualTo(new LogPage(List.of(), null, -1));
        assertThat(journal.nextIndex()).isZero();
    }

    @Test
    void finds_by_enterprise_actor_and_time_what_a_plain_list_would_and_turns_pages_without_gap_or_repetition() {
        // Given: times that run backwards now and then, one clock an hour behind
        Random random = new Random(20260120);
        List<LogEntry> log = randomLog(random, 0, 2_600);
        appendInBatches(random, log);

        for (int i = 0; i < 120; i++) {
            LogSearch search = randomSearch(random, log.size());

            // When
            List<LogEntry> found = readToTheEnd(search);

            // Then
            assertSame(found, plainly(log, search), search);
        }
    }

    @Test
    void a_record_delivered_again_is_listed_once() {
        // Given
        Random random = new Random(7);
        List<LogEntry> log = randomLog(random, 0, 700);
        journal.append(log.subList(0, 450));

        // When
        journal.append(log.subList(100, 450));
        journal.append(log.subList(300, 700));

        // Then
        assertThat(readToTheEnd(everything(200))).isEqualTo(log.reversed());
        assertThat(journal.nextIndex()).isEqualTo(700);
    }

    @Test
    void a_crash_between_any_two_writes_leaves_neither_gap_nor_repetition() {
        Random random = new Random(99);
        for (int run = 0; run < 8; run++) {
            // Given: a batch that got as far as some of its pages
            close();
            open();
            List<LogEntry> log = randomLog(random, 0, 900);
            int crashed = 200 + random.nextInt(500);
            journal.append(log.subList(0, crashed));
            Map<String, Document> pagesBefore = contents("accessPages");
            Map<String, Document> headsBefore = contents("accessHeads");
            journal.append(log.subList(crashed, log.size()));
            undoSomePages(random, pagesBefore);
            restore("accessHeads", headsBefore);

            // When
            journal.append(log.subList(crashed, log.size()));

            // Then
            for (int i = 0; i < 15; i++) {
                LogSearch search = randomSearch(random, log.size());
                assertSame(readToTheEnd(search), plainly(log, search), search);
            }
        }
    }

    @Test
    void what_is_not_yet_complete_in_every_list_is_not_shown() {
        // Given
        List<LogEntry> log = randomLog(new Random(3), 0, 30);
        journal.append(log.subList(0, 20));
        Map<String, Document> heads = contents("accessHeads");
        journal.append(log.subList(20, 30));
        restore("accessHeads", heads);

        // When
        LogPage page = journal.search(everything(50));

        // Then
        assertThat(page.asOf()).isEqualTo(19);
        assertThat(page.entries()).isEqualTo(log.subList(0, 20).reversed());
    }

    @Test
    void one_answer_looks_at_a_bounded_number_of_documents_however_long_the_log_is() {
        // Given: 12,000 reads of one enterprise by one account, and a single one by another, first of all
        List<LogEntry> log = new ArrayList<>();
        log.add(Accesses.entry(0, Accesses.served("rare", MORNING, LICHUAN)));
        for (int i = 1; i < 12_000; i++) {
            log.add(Accesses.entry(i, Accesses.served("zhoumin", MORNING.plusSeconds(i), LICHUAN)));
        }
        for (int from = 0; from < log.size(); from += 1_000) {
            journal.append(log.subList(from, from + 1_000));
        }
        TimeSpan oneMinute = new TimeSpan(
                MORNING.plusSeconds(3_000).toEpochMilli(),
                MORNING.plusSeconds(3_060).toEpochMilli());

        // When
        long newest = touched(new LogSearch(LICHUAN, null, TimeSpan.ALWAYS, Long.MAX_VALUE, 50));
        long longAgo = touched(new LogSearch(null, null, oneMinute, Long.MAX_VALUE, 200));
        long deepInside = touched(new LogSearch(LICHUAN, null, TimeSpan.ALWAYS, 4_321, 50));
        long hopeless = touched(new LogSearch(LICHUAN, "rare", TimeSpan.ALWAYS, Long.MAX_VALUE, 50));

        // Then
        assertThat(newest).isLessThanOrEqualTo(55);
        assertThat(longAgo).isLessThanOrEqualTo(60 + 15);
        assertThat(deepInside).isLessThanOrEqualTo(50 + 15);
        assertThat(hopeless).isLessThanOrEqualTo(40);
        assertThat(readToTheEnd(new LogSearch(LICHUAN, "rare", TimeSpan.ALWAYS, Long.MAX_VALUE, 50)))
                .isEqualTo(log.subList(0, 1));
    }

    private static void assertSame(List<LogEntry> found, List<LogEntry> expected, LogSearch search) {
        assertThat(found.stream().map(LogEntry::index))
                .as(search.toString())
                .containsExactlyElementsOf(
                        expected.stream().map(LogEntry::index).toList());
        assertThat(found.equals(expected)).isTrue();
    }

    private long touched(LogSearch search) {
        long before = store.documentsRead();
        journal.search(search);
        return store.documentsRead() - before;
    }

    private static LogSearch everything(int limit) {
        return new LogSearch(null, null, TimeSpan.ALWAYS, Long.MAX_VALUE, limit);
    }

    private List<LogEntry> readToTheEnd(LogSearch search) {
        List<LogEntry> all = new ArrayList<>();
        Long before = search.before();
        while (before != null) {
            LogPage page = journal.search(
                    new LogSearch(search.enterprise(), search.account(), search.span(), before, search.limit()));
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(search.limit());
            all.addAll(page.entries());
            before = page.next();
        }
        return all;
    }

    private static List<LogEntry> plainly(List<LogEntry> log, LogSearch search) {
        CreditCode enterprise = search.enterprise();
        return log.reversed().stream()
                .filter(entry -> enterprise == null || entry.enterprises().contains(enterprise))
                .filter(entry -> search.finds(Reference.of(entry)))
                .toList();
    }

    private static LogSearch randomSearch(Random random, int size) {
        long from = random.nextInt(4) == 0
                ? MORNING.plusSeconds(random.nextInt(2 * size)).toEpochMilli()
                : Long.MIN_VALUE;
        long to = random.nextInt(4) == 0
                ? MORNING.plusSeconds(random.nextInt(2 * size)).toEpochMilli()
                : Long.MAX_VALUE;
        return new LogSearch(
                random.nextBoolean() ? ENTERPRISES.get(random.nextInt(ENTERPRISES.size())) : null,
                random.nextInt(3) == 0 ? ACCOUNTS.get(random.nextInt(ACCOUNTS.size())) : null,
                new TimeSpan(Math.min(from, to), Math.max(from, to)),
                random.nextInt(3) == 0 ? random.nextInt(size) : Long.MAX_VALUE,
                1 + random.nextInt(200));
    }

    private static List<LogEntry> randomLog(Random random, int from, int to) {
        List<LogEntry> log = new ArrayList<>();
        for (int index = from; index < to; index++) {
            long behind = random.nextInt(300) == 0 ? 3_600 : random.nextInt(10) == 0 ? random.nextInt(5) : 0;
            Instant at = MORNING.plusSeconds(2L * index - behind);
            if (random.nextInt(60) == 0) {
                log.add(new LogEntry(index, at, null));
                continue;
            }
            List<CreditCode> read = new ArrayList<>(ENTERPRISES);
            Collections.shuffle(read, random);
            String account = ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
            log.add(Accesses.entry(
                    index,
                    random.nextInt(8) == 0
                            ? Accesses.denied(account, at, "GET /api/v1/scores/" + read.getFirst())
                            : Accesses.served(
                                    account,
                                    at,
                                    read.subList(0, random.nextInt(read.size() + 1))
                                            .toArray(CreditCode[]::new))));
        }
        return log;
    }

    private void appendInBatches(Random random, List<LogEntry> log) {
        int done = 0;
        while (done < log.size()) {
            int end = Math.min(log.size(), done + 1 + random.nextInt(600));
            journal.append(log.subList(Math.max(0, done - random.nextInt(40)), end));
            done = end;
        }
    }

    /** Of each list, some of the pages that the batch wrote last are as they were before it. */
    private void undoSomePages(Random random, Map<String, Document> before) {
        Map<String, List<Document>> changedByList = new HashMap<>();
        contents("accessPages").values().stream()
                .filter(page -> !page.equals(before.get(page.getString("_id"))))
                .sorted(java.util.Comparator.comparing(page -> page.getString("_id")))
                .forEach(page -> changedByList
                        .computeIfAbsent(page.getString("list"), key -> new ArrayList<>())
                        .add(page));
        for (List<Document> changed : changedByList.values()) {
            int kept = random.nextInt(changed.size() + 1);
            for (Document page : changed.subList(kept, changed.size())) {
                put("accessPages", page.getString("_id"), before.get(page.getString("_id")));
            }
        }
    }

    private Map<String, Document> contents(String collection) {
        Map<String, Document> documents = new HashMap<>();
        store.store()
                .collection(collection)
                .find()
                .forEach(document -> documents.put(document.getString("_id"), document));
        return documents;
    }

    private void restore(String collection, Map<String, Document> before) {
        contents(collection).keySet().forEach(id -> put(collection, id, before.get(id)));
    }

    private void put(String collection, String id, @Nullable Document document) {
        if (document == null) {
            store.store().collection(collection).deleteOne(eq("_id", id));
        } else {
            store.store().collection(collection).replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true));
        }
    }
}
