package io.hengzhi.scoring;

import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static io.hengzhi.scoring.engine.SmallCity.cell;
import static io.hengzhi.scoring.engine.SmallCity.code;
import static io.hengzhi.scoring.engine.SmallCity.enterprise;
import static io.hengzhi.scoring.engine.SmallCity.in;
import static io.hengzhi.scoring.engine.SmallCity.twoYears;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.WireEvent;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoring.engine.Log;
import io.hengzhi.scoring.engine.SmallCity;
import io.hengzhi.scoring.engine.application.Engine;
import io.hengzhi.scoring.engine.domain.Batch;
import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.engine.domain.StateDigest;
import io.hengzhi.scoring.engine.file.SnapshotFile;
import io.hengzhi.scoring.engine.file.SnapshotFile.Found;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
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

    private static final int ENTERPRISES = 5;

    private final Surroundings surroundings = Surroundings.start(Topics.all().toArray(Topic[]::new));
    private RunningService service = started(Path.of(""));
    private int factNumber;

    @TempDir
    Path home;

    private RunningService started(Path directory) {
        List<String> settings = new ArrayList<>(surroundings.settings("mongodb://127.0.0.1:1/unused"));
        settings.add("hengzhi.scoring.snapshot-directory=" + directory);
        settings.add("hengzhi.scoring.snapshot-pause=100ms");
        return RunningService.start(ScoringService.class, settings);
    }

    @BeforeAll
    void a_small_city() {
        List<WireEvent> events = new ArrayList<>();
        events.add(new CatalogueChanged(SmallCity.catalogue(), SmallCity.NOW));
        events.add(SmallCity.scheme(SHUNYI, 1));
        for (int i = 1; i <= ENTERPRISES; i++) {
            events.add(enterprise(code(i), 1, in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")));
            twoYears(code(i), i).forEach(cell -> events.add(accepted(cell)));
        }
        surroundings.broker().publish(events);
        await(() -> isReady() && digest().scores() == 5 * ENTERPRISES);
        service.close();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @AfterAll
    void end() {
        surroundings.close();
    }

    private FactAccepted accepted(ReportedCell cell) {
        return new FactAccepted(
                cell,
                "1",
                "万元",
                null,
                "message-" + factNumber,
                new RecordPlace("facts.statistics.v1", 0, factNumber),
                factNumber++,
                SmallCity.NOW,
                null);
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
    }

    private boolean isReady() {
        return service.get("/actuator/health/readiness", "").status() == 200;
    }

    private StateDigest digest() {
        return service.bean(Engine.class).inspect(StateDigest::of);
    }

    private Positions positions() {
        return service.bean(Engine.class).inspect(State::positions);
    }

    /** Starts a replica in a directory and stops it when it has written a snapshot. */
    private Found.Whole snapshotOf(Path directory) {
        service = started(directory);
        SnapshotFile file = new SnapshotFile(directory);
        await(() -> isReady()
                && file.find() instanceof Found.Whole whole
                && whole.positions().equals(positions()));
        service.close();
        return (Found.Whole) file.find();
    }

    private void start(Path directory) {
        service = started(directory);
        await(this::isReady);
    }

    @Test
    void the_first_start_reads_the_log_and_says_so(CapturedOutput said) {
        // When
        snapshotOf(home.resolve("first"));

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
        Found.Whole whole = snapshotOf(directory);
        State richer = whole.read();
        Batch more = new Log()
                .add(enterprise(code(77), 1, in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")))
                .addAll(twoYears(code(77), 9))
                .all();
        richer.load(new Batch(
                more.cells(), more.enterprises(), List.of(), List.of(), whole.positions(), null, SmallCity.NOW));
        write(richer, whole.log(), directory);

        // When
        start(directory);
        int scores = digest().scores();
        surroundings.broker().publish(List.of(accepted(cell(code(1), "taxPaid", "2025Q4", 9, 0, Basis.OWN, "777"))));
        await(() -> digest().scores() > 0 && !positions().equals(whole.positions()));

        // Then
        assertThat(said).contains("restored from the snapshot");
        assertThat(scores).isEqualTo(5 * (ENTERPRISES + 1));
        assertThat(service.bean(Engine.class)
                        .<Boolean>read(state -> state.findDossier(code(77)).isPresent()))
                .isTrue();
    }

    private static void write(State state, String log, Path directory) {
        SnapshotFile file = new SnapshotFile(directory);
        file.writeAside(state.image(), log);
        file.publish();
    }

    @Test
    void after_a_restart_from_the_snapshot_the_digest_is_that_of_the_log(CapturedOutput said) {
        // Given
        Path directory = home.resolve("same");
        snapshotOf(directory);
        start(home.resolve("from the log"));
        StateDigest fromTheLog = digest();
        service.close();

        // When
        start(directory);

        // Then
        assertThat(said).contains("restored from the snapshot");
        assertThat(digest()).isEqualTo(fromTheLog);
    }

    @Test
    void a_damaged_snapshot_is_discarded_and_the_state_made_from_the_log(CapturedOutput said) throws IOException {
        // Given
        Path directory = home.resolve("damaged");
        snapshotOf(directory);
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
        snapshotOf(directory);
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
        Found.Whole whole = snapshotOf(directory);
        write(movedTo(whole, 0, 1_000_000), whole.log(), directory);

        // Then
        assertDiscarded(directory, said, "ahead of the log");
    }

    @Test
    void a_snapshot_of_another_log_of_the_same_length_is_discarded(CapturedOutput said) {
        // Given: as when the topics were made anew
        Path directory = home.resolve("another");
        Found.Whole whole = snapshotOf(directory);
        write(whole.read(), "another log", directory);

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
        start(home.resolve("control"));
        StateDigest fromTheLog = digest();
        service.close();
        start(directory);
        assertThat(said).contains("snapshot discarded").contains(reason);
        assertThat(digest()).isEqualTo(fromTheLog);
    }
}
