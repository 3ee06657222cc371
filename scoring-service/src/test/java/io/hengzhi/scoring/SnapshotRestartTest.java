package io.hengzhi.scoring;

import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static io.hengzhi.scoring.engine.SmallCity.cell;
import static io.hengzhi.scoring.engine.SmallCity.code;
import static io.hengzhi.scoring.engine.SmallCity.enterprise;
import static io.hengzhi.scoring.engine.SmallCity.in;
import static io.hengzhi.scoring.engine.SmallCity.twoYears;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topics;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.scoring.engine.Log;
import io.hengzhi.scoring.engine.SmallCity;
import io.hengzhi.scoring.engine.domain.Batch;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.engine.domain.StateDigest;
import io.hengzhi.scoring.engine.file.SnapshotFile.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A replica starts from its snapshot where that fits the log of the real broker, and from the log where it does not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class SnapshotRestartTest {

    private final SnapshotCity city = new SnapshotCity();

    @TempDir
    Path home;

    @AfterEach
    void stop() {
        city.stop();
    }

    @AfterAll
    void end() {
        city.close();
    }

    @Test
    void the_first_start_reads_the_log_and_says_so(CapturedOutput said) {
        // When
        city.snapshotOf(home.resolve("first"));

        // Then
        assertThat(said)
                .contains("no snapshot: the state is made from the log's beginning")
                .contains("snapshot written");
    }

    /** What the snapshot holds and the log does not shows that nothing before its positions was read again. */
    @Test
    void a_restart_begins_with_the_snapshot_and_goes_on_from_its_positions(CapturedOutput said) {
        // Given a snapshot that knows one enterprise more than the log
        Path directory = home.resolve("fitting");
        Found.Whole whole = city.snapshotOf(directory);
        State richer = whole.read();
        Batch more = new Log()
                .add(enterprise(code(77), 1, in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")))
                .addAll(twoYears(code(77), 9))
                .all();
        richer.load(new Batch(
                more.cells(), more.enterprises(), List.of(), List.of(), whole.positions(), null, SmallCity.NOW));
        SnapshotCity.write(richer, whole.log(), directory);

        // When
        city.start(directory);
        int scores = city.digest().scores();
        city.publish(List.of(cell(code(1), "taxPaid", "2025Q4", 9, 0, Basis.OWN, "777")));
        SnapshotCity.await(() -> !city.positions().equals(whole.positions()));

        // Then
        assertThat(said).contains("restored from the snapshot");
        assertThat(scores).isEqualTo(5 * (SnapshotCity.ENTERPRISES + 1));
        assertThat(city.engine()
                        .<Boolean>read(state -> state.findDossier(code(77)).isPresent()))
                .isTrue();
    }

    @Test
    void after_a_restart_from_the_snapshot_the_digest_is_that_of_the_log(CapturedOutput said) {
        // Given
        Path directory = home.resolve("same");
        city.snapshotOf(directory);
        StateDigest fromTheLog = city.digestOfTheLog(home.resolve("from the log"));

        // When
        city.start(directory);

        // Then
        assertThat(said).contains("restored from the snapshot");
        assertThat(city.digest()).isEqualTo(fromTheLog);
    }

    @Test
    void operators_see_how_old_and_how_large_the_snapshot_is_and_how_long_it_took() {
        // Given
        Path directory = home.resolve("seen");
        city.start(directory);
        assertThat(metric("hengzhi_scoring_snapshot_discarded_total", "reason=\"unreadable\""))
                .isZero();

        // When
        SnapshotCity.await(() -> metric("hengzhi_scoring_snapshot_size_bytes", "") > 0);

        // Then
        assertThat(metric("hengzhi_scoring_snapshot_size_bytes", ""))
                .isEqualTo(directory.resolve("state.snapshot").toFile().length());
        assertThat(metric("hengzhi_scoring_snapshot_age_seconds", "")).isNotNegative();
        assertThat(metric("hengzhi_scoring_snapshot_write_seconds", "")).isPositive();
        assertThat(metric("hengzhi_scoring_snapshot_dropped_total", "")).isZero();
    }

    @Test
    void every_metric_of_scoring_is_in_the_operators_list() throws IOException {
        // When
        city.start(home.resolve("listed"));
        Set<String> told = new TreeSet<>();
        city.service()
                .get("/actuator/prometheus", "")
                .text()
                .lines()
                .filter(line -> line.startsWith("# TYPE hengzhi_"))
                .map(line -> line.split(" ", -1)[2])
                .forEach(told::add);

        // Then
        String page = Files.readString(Path.of("../docs/operations/metrics.md"));
        assertThat(told).contains("hengzhi_scoring_snapshot_age_seconds");
        assertThat(told).allSatisfy(name -> assertThat(page).contains("| `" + name + "`"));
    }

    private double metric(String name, String tag) {
        return city.service()
                .get("/actuator/prometheus", "")
                .text()
                .lines()
                .filter(line -> line.startsWith(name + "{") && line.contains(tag))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void a_damaged_snapshot_is_discarded_and_the_state_made_from_the_log(CapturedOutput said) throws IOException {
        // Given
        Path directory = home.resolve("damaged");
        city.snapshotOf(directory);
        Path file = directory.resolve("state.snapshot");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        // Then
        assertDiscarded(directory, said, "damaged");
    }

    @Test
    void a_snapshot_of_an_older_format_is_discarded(CapturedOutput said) throws IOException {
        // Given
        Path directory = home.resolve("older");
        city.snapshotOf(directory);
        Path file = directory.resolve("state.snapshot");
        byte[] bytes = Files.readAllBytes(file);
        bytes[11] = 0;
        Files.write(file, bytes);

        // Then
        assertDiscarded(directory, said, "format 0, wanted 1");
    }

    @Test
    void a_snapshot_ahead_of_the_log_is_discarded(CapturedOutput said) {
        // Given: as when the broker has lost what it had acknowledged
        Path directory = home.resolve("ahead");
        Found.Whole whole = city.snapshotOf(directory);
        SnapshotCity.write(movedTo(whole, 0, 1_000_000), whole.log(), directory);

        // Then
        assertDiscarded(directory, said, "ahead of the log");
    }

    @Test
    void a_snapshot_of_another_log_of_the_same_length_is_discarded(CapturedOutput said) {
        // Given: as when the topics were made anew
        Path directory = home.resolve("another");
        Found.Whole whole = city.snapshotOf(directory);
        SnapshotCity.write(whole.read(), "another log", directory);

        // Then
        assertDiscarded(directory, said, "made from another log");
    }

    private static State movedTo(Found.Whole whole, int partition, long offset) {
        State state = whole.read();
        state.load(new Batch(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                whole.positions().with(Topics.FACT_ACCEPTED.name(), partition, offset),
                null,
                null));
        return state;
    }

    private void assertDiscarded(Path directory, CapturedOutput said, String reason) {
        StateDigest fromTheLog = city.digestOfTheLog(home.resolve("control"));
        city.start(directory);
        assertThat(said).contains("snapshot discarded").contains(reason);
        assertThat(metric("hengzhi_scoring_snapshot_discarded_total", "")).isEqualTo(1);
        assertThat(city.digest()).isEqualTo(fromTheLog);
    }
}
