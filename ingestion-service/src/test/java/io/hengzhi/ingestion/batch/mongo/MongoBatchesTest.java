package io.hengzhi.ingestion.batch.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.ingestion.batch.application.Batches;
import io.hengzhi.ingestion.batch.application.CountArrivals;
import io.hengzhi.ingestion.batch.domain.Batch;
import io.hengzhi.ingestion.batch.domain.BatchCounts;
import io.hengzhi.ingestion.batch.domain.Sighting;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BatchId;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.platform.messaging.EventPublisher;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.testsupport.TestStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;

/** What batches promise, on a real store. */
class MongoBatchesTest {

    private static final BureauCode TAX = new BureauCode("tax");
    private static final BatchId BATCH = new BatchId("tax-1");
    private static final CreditCode ENTERPRISE = new CreditCode("91110113MA0HE0001W");
    private static final Instant AT = Instant.parse("2025-10-15T02:00:00Z");

    private final MockProducer<byte[], byte[]> log =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private TestStore opened;
    private MongoBatches batches;
    private MongoArrivals arrivals;
    private CountArrivals counting;

    @BeforeEach
    void open() {
        opened = TestStore.open();
        batches = new MongoBatches(
                opened.store(),
                new Aggregates(opened.store(), new EventPublisher(new KafkaTemplate<>(() -> log)), "batches"));
        arrivals = new MongoArrivals(opened.store());
        counting = new CountArrivals(new MongoSeenContents(opened.store()), arrivals);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void a_fact_sent_again_under_another_place_is_a_duplicate_and_one_verdict_heard_again_is_not() {
        // Given
        Sighting first = sighting(100, fact(1, 0, "12.5", BATCH));
        Sighting again = sighting(101, fact(2, 0, "12.5", BATCH));
        Sighting writtenTwice = sighting(102, fact(1, 0, "12.5", BATCH));

        // When
        counting.countAccepted(List.of(first));
        counting.countAccepted(List.of(first, again, writtenTwice));

        // Then
        assertThat(count()).isEqualTo(new BatchCounts(1, 1, 0, 0));
    }

    @Test
    void what_the_ledger_held_from_a_message_of_no_batch_is_a_duplicate_in_a_batch() {
        counting.countAccepted(List.of(sighting(7, fact(1, 0, "12.5", null))));
        counting.countAccepted(List.of(sighting(8, fact(2, 0, "12.5", BATCH)), sighting(9, fact(2, 1, "13", BATCH))));

        assertThat(count()).isEqualTo(new BatchCounts(1, 1, 0, 0));
    }

    @Test
    void another_value_another_revision_or_a_withdrawal_is_no_duplicate() {
        counting.countAccepted(List.of(
                sighting(1, fact(1, 0, "12.5", BATCH)),
                sighting(2, fact(1, 1, "12.6", BATCH)),
                sighting(3, fact(1, 2, null, BATCH))));

        assertThat(count()).isEqualTo(new BatchCounts(3, 0, 0, 0));
    }

    @Test
    void a_message_refused_whole_counts_for_all_its_facts_until_they_are_accepted() {
        // Given
        counting.countRefused(List.of(refusal(5, -1, 3, BATCH)));
        assertThat(count()).isEqualTo(new BatchCounts(0, 0, 3, 0));

        // When the enterprise is registered and the message judged again
        counting.countAccepted(List.of(sighting(1, fact(5, 0, "1", BATCH)), sighting(2, fact(5, 2, "2", BATCH))));
        counting.countRefused(List.of(refusal(5, 1, 1, BATCH)));

        // Then
        assertThat(count()).isEqualTo(new BatchCounts(2, 0, 1, 0));
    }

    @Test
    void a_message_nobody_can_read_counts_no_facts_and_is_told_apart() {
        counting.countRefused(List.of(refusal(5, -1, 0, BATCH), refusal(6, 0, 1, BATCH)));

        assertThat(count()).isEqualTo(new BatchCounts(0, 0, 1, 1));
    }

    @Test
    void what_names_the_batch_of_another_bureau_counts_for_nobody() {
        counting.countAccepted(List.of(sighting(1, fact(1, 0, "1", new BatchId("power-1")))));

        Batch ofPower = new Batch(new BatchId("power-1"), new BureauCode("power"), 1, null, AT, null);
        assertThat(arrivals.count(List.of(ofPower))).containsEntry(ofPower.id(), BatchCounts.NOTHING);
        assertThat(count()).isEqualTo(BatchCounts.NOTHING);
    }

    @Test
    void shuffled_and_repeated_deliveries_and_a_replay_from_the_beginning_count_the_same() {
        // Given the verdicts of 600 messages over 3 partitions, a third of them duplicates, some refused, some of no
        // batch
        Random random = new Random(3);
        List<Sighting> accepted = new ArrayList<>();
        List<FactRejected> refused = new ArrayList<>();
        for (int message = 0; message < 600; message++) {
            BatchId batch = random.nextInt(5) == 0 ? null : BATCH;
            for (int index = 0; index < 3; index++) {
                if (random.nextInt(4) == 0) {
                    refused.add(refusal(message, index, 1, batch));
                } else {
                    accepted.add(sighting(
                            accepted.size(), fact(message, index, Integer.toString(random.nextInt(700)), batch)));
                }
            }
        }
        counting.countAccepted(accepted);
        counting.countRefused(refused);
        BatchCounts once = count();
        assertThat(once.accepted()).isPositive();
        assertThat(once.duplicate()).isPositive();

        for (int round = 0; round < 5; round++) {
            // When all is thrown away and heard again: accepted facts in the order of the log with parts repeated,
            // refusals
            // in any order
            List.of("seenContents-2", "batchPlaces", "batchCounts")
                    .forEach(name -> opened.store().collection(name).drop());
            List<FactRejected> shuffled = new ArrayList<>(refused);
            shuffled.addAll(refused.subList(0, 50));
            Collections.shuffle(shuffled, random);
            for (int from = 0; from < accepted.size(); ) {
                int to = Math.min(accepted.size(), from + 1 + random.nextInt(200));
                counting.countAccepted(accepted.subList(Math.max(0, from - random.nextInt(60)), to));
                from = to;
            }
            counting.countRefused(shuffled);

            // Then
            assertThat(count()).isEqualTo(once);
        }
    }

    @Test
    void a_batch_of_many_messages_is_counted_and_read_from_few_documents_and_none_grows_with_it() {
        // Given
        int messages = 20_000;
        for (int from = 0; from < messages; from += 500) {
            List<Sighting> polled = new ArrayList<>();
            for (int message = from; message < from + 500; message++) {
                polled.add(sighting(message, fact(message, 0, Integer.toString(message), BATCH)));
            }
            counting.countAccepted(polled);
        }
        long before = opened.documentsRead();

        // When
        BatchCounts counts = count();

        // Then
        assertThat(counts).isEqualTo(new BatchCounts(messages, 0, 0, 0));
        assertThat(opened.documentsRead() - before).isLessThanOrEqualTo(4);
        assertThat(opened.scans()).isEmpty();
        assertThat(largest("batchPlaces")).isLessThan(16 * 1024);
        assertThat(largest("batchCounts")).isLessThan(64 * 1024);
    }

    private int largest(String collection) {
        int largest = 0;
        for (Document document : opened.store().collection(collection).find()) {
            largest = Math.max(largest, document.toJson().length());
        }
        return largest;
    }

    @Test
    void a_bureaus_batches_are_listed_newest_first_page_by_page() {
        // Given
        for (int i = 0; i < 7; i++) {
            assertThat(batches.add(new Batch(new BatchId("tax-" + i), TAX, 1, null, AT.plusSeconds(40_000L * i), null)))
                    .isTrue();
        }
        batches.add(new Batch(new BatchId("power-0"), new BureauCode("power"), 1, null, AT, null));

        // When
        Batches.Part first = batches.list(TAX, 4, null);
        Batches.Part second = batches.list(TAX, 4, first.next());

        // Then
        assertThat(first.items())
                .extracting(batch -> batch.id().value())
                .containsExactly("tax-6", "tax-5", "tax-4", "tax-3");
        assertThat(second.items()).extracting(batch -> batch.id().value()).containsExactly("tax-2", "tax-1", "tax-0");
        assertThat(second.next()).isNull();
        assertThat(opened.scans()).isEmpty();
    }

    @Test
    void a_name_is_given_once() {
        Batch batch = new Batch(BATCH, TAX, 10, "第一批", AT, null);

        assertThat(batches.add(batch)).isTrue();
        assertThat(batches.add(new Batch(BATCH, TAX, 11, null, AT.plusSeconds(1), null)))
                .isFalse();
        assertThat(batches.find(BATCH)).map(Batches.Versioned::batch).hasValue(batch);
        assertThat(batches.list(TAX, 10, null).items()).containsExactly(batch);
    }

    private BatchCounts count() {
        return arrivals.count(List.of(new Batch(BATCH, TAX, 100, null, AT, null)))
                .getOrDefault(BATCH, BatchCounts.NOTHING);
    }

    private static Sighting sighting(long offset, FactAccepted fact) {
        return new Sighting(fact, offset);
    }

    private static FactAccepted fact(long offset, int index, @Nullable String value, @Nullable BatchId batch) {
        return new FactAccepted(
                new ReportedCell(
                        new FactId(ENTERPRISE, new QuantityCode("taxPaid"), Quarter.of("2025Q3"), TAX, 1, 0),
                        Basis.OWN,
                        AT.plusSeconds(offset),
                        value == null ? null : Amount.of(value)),
                value,
                value == null ? null : "万元",
                null,
                "m-" + offset,
                new RecordPlace("facts.tax.v1", (int) (offset % 3), offset / 3),
                index,
                AT,
                null,
                batch,
                1);
    }

    private static FactRejected refusal(long offset, int index, int facts, @Nullable BatchId batch) {
        return new FactRejected(
                new RecordPlace("facts.tax.v1", (int) (offset % 3), offset / 3),
                index,
                TAX,
                "unknown-unit",
                "",
                BilingualText.of("错。", "Wrong."),
                BilingualText.of("改。", "Mend."),
                null,
                null,
                null,
                null,
                AT,
                new byte[0],
                0,
                batch,
                facts);
    }
}
