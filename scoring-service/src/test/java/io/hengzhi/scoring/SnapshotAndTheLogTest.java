package io.hengzhi.scoring;

import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static io.hengzhi.scoring.engine.SmallCity.cell;
import static io.hengzhi.scoring.engine.SmallCity.code;
import static io.hengzhi.scoring.engine.SmallCity.enterprise;
import static io.hengzhi.scoring.engine.SmallCity.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.scoring.ScoreChanged;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoring.engine.application.Engine;
import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.engine.domain.StateDigest;
import io.hengzhi.scoring.engine.file.SnapshotFile.Found;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a snapshot is worth once the log has lost its beginning, or less was told than the snapshot knows. */
@ExtendWith(OutputCaptureExtension.class)
class SnapshotAndTheLogTest {

    private static final Set<TopicPartition> KEYS_OF_DISTRICTS = IntStream.range(0, Topics.SCHEME.partitions())
            .mapToObj(partition -> new TopicPartition(Topics.SCHEME.name(), partition))
            .collect(Collectors.toSet());

    private final SnapshotCity city = new SnapshotCity();

    @TempDir
    Path home;

    @AfterEach
    void end() {
        city.close();
    }

    private static ReportedCell tax(int enterprise, long revision, String value) {
        return cell(code(enterprise), "taxPaid", "2025Q4", revision, 0, Basis.OWN, value);
    }

    /** As retention does. */
    private void loseFactsBefore(Positions positions) {
        loseBefore(Topics.FACT_ACCEPTED, positions);
    }

    private void loseBefore(Topic topic, Positions positions) {
        for (int partition = 0; partition < topic.partitions(); partition++) {
            city.surroundings().broker().deleteBefore(topic, partition, positions.of(topic.name(), partition));
        }
    }

    @Test
    void a_snapshot_behind_the_logs_beginning_is_discarded_and_nothing_is_answered_without_what_was_lost(
            CapturedOutput said) {
        // Given a fact that came after the snapshot and is gone from the log
        Path directory = home.resolve("behind");
        city.snapshotOf(directory);
        city.publish(List.of(tax(1, 9, "777")));
        loseFactsBefore(city.ends());

        // When
        city.begin(directory);
        SnapshotCity.await(() -> city.engine().phase() == Engine.Phase.FAILED);

        // Then
        assertThat(said)
                .contains("snapshot discarded")
                .contains("behind the log, which begins at")
                .contains("the state can no longer follow the log");
        assertThat(city.service().get("/actuator/prometheus", "").text())
                .containsPattern(
                        "hengzhi_scoring_snapshot_discarded_total\\{[^}]*reason=\"behind-the-log\"[^}]*} 1\\.0");
        assertThat(city.isReady()).isFalse();
    }

    @Test
    void a_snapshot_that_reaches_the_logs_beginning_stands_for_what_the_log_no_longer_has(CapturedOutput said) {
        // Given
        Path directory = home.resolve("reaching");
        Found.Whole whole = city.snapshotOf(directory);
        StateDigest before = city.digestOfTheLog(home.resolve("whole log"));
        loseFactsBefore(whole.positions());

        // When
        city.start(directory);
        StateDigest restored = city.digest();
        city.publish(List.of(tax(1, 9, "777")));
        SnapshotCity.await(() -> city.positions().reach(city.ends()));

        // Then
        assertThat(said).contains("restored from the snapshot");
        assertThat(restored).isEqualTo(before);
        assertThat(city.digest()).isNotEqualTo(before);
    }

    @Test
    void without_a_snapshot_a_log_that_lost_its_beginning_is_not_begun_with() {
        // Given
        loseFactsBefore(city.ends());

        // When
        city.begin(home.resolve("none"));
        SnapshotCity.await(() -> city.engine().phase() == Engine.Phase.FAILED);

        // Then
        assertThat(city.isReady()).isFalse();
    }

    /** Of an enterprise that changes, compaction leaves the newest event: what lies between is not needed. */
    @Test
    void what_compaction_took_from_the_registrys_events_after_the_snapshot_is_not_missed(CapturedOutput said) {
        // Given
        Path directory = home.resolve("compacted");
        Found.Whole whole = city.snapshotOf(directory);
        publishVersion(2, MonitoringList.BELOW_SCALE);
        Positions between = city.ends();
        publishVersion(3, MonitoringList.TRANSITION);
        loseBefore(Topics.ENTERPRISE, between);
        assertThat(whole.positions().reach(between)).isFalse();
        StateDigest fromTheLog = city.digestOfTheLog(home.resolve("compacted log"));

        // When
        city.start(directory);

        // Then
        assertThat(said).contains("restored from the snapshot");
        assertThat(city.digest()).isEqualTo(fromTheLog);
    }

    private void publishVersion(long version, MonitoringList list) {
        List<Object> events = new ArrayList<>();
        for (int i = 1; i <= SnapshotCity.ENTERPRISES; i++) {
            events.add(enterprise(code(i), version, in(list, SHUNYI, "2025Q1")));
        }
        city.publish(events);
    }

    @Test
    void a_snapshot_ahead_of_what_was_told_is_discarded_and_what_it_knows_beyond_is_told_again(CapturedOutput said) {
        // Given that what was told went back, as when a replica that lags takes over
        Positions earlier = city.ends();
        city.publish(List.of(tax(1, 9, "777")));
        Path directory = home.resolve("untold");
        city.snapshotOf(directory);
        StateDigest fromTheLog = city.digestOfTheLog(home.resolve("log"));
        commitTold(earlier);
        Map<CreditCode, Long> toldBefore = eventsTold();

        // When
        city.start(directory);
        SnapshotCity.await(() -> readTold().reach(city.ends()));

        // Then
        assertThat(said).contains("snapshot discarded").contains("ahead of what has been told, which is " + earlier);
        assertThat(city.digest()).isEqualTo(fromTheLog);
        Map<CreditCode, Long> toldAgain = eventsTold();
        toldAgain.entrySet().removeIf(entry -> entry.getValue().equals(toldBefore.get(entry.getKey())));
        assertThat(toldAgain).containsOnlyKeys(code(1));
    }

    /** How many events there are of each enterprise's scores. */
    private Map<CreditCode, Long> eventsTold() {
        return city.surroundings().broker().readAll(Topics.SCORE_CHANGED).stream()
                .map(read -> ScoreChanged.decode(read.value()).creditCode())
                .collect(Collectors.toMap(code -> code, code -> 1L, Long::sum, HashMap::new));
    }

    /** Where replicas say how far all was told. */
    private KafkaConsumer<byte[], byte[]> group() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        city.surroundings().broker().bootstrap(),
                        "group.id",
                        "svc-scoring-publishers"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private Positions readTold() {
        try (KafkaConsumer<byte[], byte[]> group = group()) {
            return group.committed(KEYS_OF_DISTRICTS).values().stream()
                    .map(commit -> Positions.parse(commit.metadata()))
                    .reduce(Positions::least)
                    .orElseThrow();
        }
    }

    private void commitTold(Positions positions) {
        try (KafkaConsumer<byte[], byte[]> group = group()) {
            group.assign(KEYS_OF_DISTRICTS);
            group.commitSync(KEYS_OF_DISTRICTS.stream()
                    .collect(Collectors.toMap(
                            partition -> partition, partition -> new OffsetAndMetadata(0, positions.toString()))));
        }
    }
}
