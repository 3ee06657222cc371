package io.hengzhi.appeal.review.mongo;

import static io.hengzhi.appeal.review.Lichuan.filed;
import static io.hengzhi.appeal.review.Lichuan.take;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.appeal.review.Lichuan;
import io.hengzhi.appeal.review.application.AppealList;
import io.hengzhi.appeal.review.application.Appeals;
import io.hengzhi.appeal.review.application.FilingKeys.Sent;
import io.hengzhi.appeal.review.domain.Appeal;
import io.hengzhi.appeal.review.domain.AppealSubject;
import io.hengzhi.appeal.review.domain.EvidenceFile;
import io.hengzhi.appeal.review.domain.EvidenceType;
import io.hengzhi.appeal.review.domain.Stage;
import io.hengzhi.kernel.FactId;
import io.hengzhi.platform.messaging.EventPublisher;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.testsupport.TestStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

class MongoAppealsTest {

    private TestStore store;
    private MongoAppeals appeals;

    @BeforeEach
    void open() {
        store = TestStore.open();
        // nothing here publishes: the events of decisions are shown by the test of the whole service
        EventPublisher silent = new EventPublisher(new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(Map.of())));
        appeals = new MongoAppeals(new Aggregates(store.store(), silent, "appeals"), new AppealLists(store.store()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_objection_with_everything_in_it_is_read_back_as_it_was() {
        // Given
        Appeal full = take(
                take(
                        take(
                                take(take(filed(), Lichuan.text("附协议。")), Lichuan.file("a.txt", new byte[] {'a'})),
                                Lichuan.findAgainst()),
                        Lichuan.findFor("98.1", "亩")),
                Lichuan.uphold());
        Appeal withdrawn = take(filed(Lichuan.againstResult("2025Q4")), Lichuan.withdraw());

        // When
        appeals.add(full);
        appeals.add(withdrawn);

        // Then
        assertThat(appeals.find(full.id().value())).contains(new Appeals.Stored(full, 1));
        assertThat(appeals.find(withdrawn.id().value())).contains(new Appeals.Stored(withdrawn, 1));
        assertThat(appeals.find("A-0000000000-1")).isEmpty();
    }

    @Test
    void a_name_is_given_once_and_a_version_is_changed_once() {
        // Given
        Appeal filed = filed();
        Appeal next = take(filed, Lichuan.text("a"));

        // When
        boolean first = appeals.add(filed);
        boolean second = appeals.add(filed);
        boolean changed = appeals.replace(next, 1, null);
        boolean changedAgain = appeals.replace(next, 1, null);

        // Then
        assertThat(List.of(first, second, changed, changedAgain)).containsExactly(true, false, true, false);
        assertThat(appeals.findFiled(filed.id().value())).contains(new Appeals.Stored(filed, 1));
        assertThat(appeals.find(filed.id().value())).contains(new Appeals.Stored(next, 2));
    }

    @Test
    void all_objections_to_a_subject_are_found_oldest_first() {
        // Given
        List<Appeal> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Appeal next = Appeal.begin((io.hengzhi.appeal.review.domain.AppealEvent.Filed)
                    ((io.hengzhi.appeal.review.domain.Outcome.Accepted)
                                    io.hengzhi.appeal.review.domain.AppealRules.file(
                                            Lichuan.filing(), Lichuan.context(all.toArray(Appeal[]::new)), Lichuan.NOW))
                            .events()
                            .getFirst());
            Appeal withdrawn = take(next, Lichuan.withdraw());
            appeals.add(withdrawn);
            all.add(withdrawn);
        }

        // When, Then
        assertThat(appeals.ofSubject(new AppealSubject.OfFact(Lichuan.LAND))).isEqualTo(all);
        assertThat(appeals.ofSubject(new AppealSubject.OfFact(Lichuan.fact("taxPaid", "2025Q4", "tax", 1))))
                .isEmpty();
    }

    @Test
    void the_lists_of_district_park_and_enterprise_turn_pages_newest_first_and_touch_few_documents() {
        // Given
        List<String> ids = new ArrayList<>();
        for (int revision = 1; revision <= 330; revision++) {
            Appeal appeal = objectionTo(revision);
            Appeal kept = revision % 50 == 0 ? take(appeal, Lichuan.withdraw()) : appeal;
            appeals.add(kept);
            ids.addFirst(kept.id().value());
        }

        for (AppealList list : List.of(
                AppealList.ALL,
                AppealList.of(Lichuan.SHUNYI),
                AppealList.of(Lichuan.LINHE),
                AppealList.of(Lichuan.CODE))) {
            // When
            List<String> read = new ArrayList<>();
            String after = null;
            do {
                long before = store.documentsRead();
                Appeals.Listed page = appeals.list(list, null, after, 40);
                assertThat(store.documentsRead() - before).isLessThanOrEqualTo(210);
                page.appeals().forEach(each -> read.add(each.appeal().id().value()));
                after = page.next();
            } while (after != null);

            // Then
            assertThat(read).isEqualTo(ids);
        }
        assertThat(readAll(AppealList.ALL, Stage.WITHDRAWN)).hasSize(6);
        assertThat(readAll(AppealList.of(new io.hengzhi.kernel.DistrictCode("110108")), null))
                .isEmpty();
    }

    @Test
    void many_who_file_at_once_are_all_listed_once() throws Exception {
        // Given
        List<Callable<Boolean>> filings = new ArrayList<>();
        for (int revision = 1; revision <= 130; revision++) {
            Appeal appeal = objectionTo(revision);
            filings.add(() -> appeals.add(appeal));
        }

        // When
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> done : threads.invokeAll(filings)) {
                assertThat(done.get()).isTrue();
            }
        }

        // Then
        assertThat(readAll(AppealList.of(Lichuan.LINHE), null)).hasSize(130).doesNotHaveDuplicates();
    }

    @Test
    void a_listed_name_without_an_objection_is_passed_by() {
        // Given: a crash came between the two
        Appeal lost = objectionTo(1);
        Appeal kept = objectionTo(2);
        new AppealLists(store.store())
                .add(AppealList.of(Lichuan.LINHE), lost.id().value());

        // When
        appeals.add(kept);

        // Then
        assertThat(readAll(AppealList.of(Lichuan.LINHE), null))
                .containsExactly(kept.id().value());
    }

    @Test
    void a_filing_key_keeps_the_content_it_was_first_used_for() {
        // Given
        MongoFilingKeys keys = new MongoFilingKeys(store.store());

        // When
        boolean first = keys.note("enterprise", "k-1", new Sent("digest", "A-1"));
        boolean sameContent = keys.note("enterprise", "k-1", new Sent("digest", "A-2"));
        boolean otherContent = keys.note("enterprise", "k-1", new Sent("other", "A-3"));
        boolean otherAccount = keys.note("somebody", "k-1", new Sent("other", "A-4"));

        // Then
        assertThat(List.of(first, sameContent, otherContent, otherAccount)).containsExactly(true, true, false, true);
        assertThat(keys.find("enterprise", "k-1")).contains(new Sent("digest", "A-2"));
        assertThat(keys.find("enterprise", "k-2")).isEmpty();
    }

    @Test
    void a_file_of_10_MB_is_kept_under_its_digest() {
        // Given
        MongoEvidenceFiles files = new MongoEvidenceFiles(store.store());
        byte[] content = new byte[10 * 1024 * 1024];
        new java.util.Random(1).nextBytes(content);
        EvidenceFile file = new EvidenceFile("a.pdf", EvidenceType.PDF, content.length, "00ff");

        // When
        files.keep(filed().id(), file, content);
        files.keep(filed().id(), file, content);

        // Then
        assertThat(files.find(filed().id(), file))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(content));
        assertThat(files.find(objectionTo(9).id(), file)).isEmpty();
    }

    @Test
    void facts_are_known_by_name_and_learned_as_often_as_they_come() {
        // Given
        MongoKnownFacts facts = new MongoKnownFacts(store.store());
        FactId corrected =
                new FactId(Lichuan.CODE, Lichuan.LAND.quantity(), Lichuan.LAND.quarter(), Lichuan.LAND.bureau(), 1, 1);

        // When
        facts.add(List.of(Lichuan.LAND, Lichuan.TAX, Lichuan.LAND));
        facts.add(List.of(corrected, Lichuan.TAX));
        facts.add(List.of());

        // Then
        assertThat(List.of(facts.contains(Lichuan.LAND), facts.contains(Lichuan.TAX), facts.contains(corrected)))
                .containsOnly(true);
        assertThat(facts.contains(Lichuan.fact("landArea", "2025Q4", "natural-resources", 2)))
                .isFalse();
        assertThat(facts.contains(Lichuan.fact("landArea", "2024Q4", "natural-resources", 1)))
                .isFalse();
    }

    private List<String> readAll(AppealList list, @Nullable Stage stage) {
        List<String> read = new ArrayList<>();
        String after = null;
        do {
            Appeals.Listed page = appeals.list(list, stage, after, 7);
            page.appeals().forEach(each -> read.add(each.appeal().id().value()));
            after = page.next();
        } while (after != null);
        return read;
    }

    private static Appeal objectionTo(long revision) {
        return Lichuan.filedAgainst(Lichuan.fact("landArea", "2025Q4", "natural-resources", revision));
    }
}
