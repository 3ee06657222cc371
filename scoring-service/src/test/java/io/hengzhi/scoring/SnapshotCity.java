package io.hengzhi.scoring;

import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static io.hengzhi.scoring.engine.SmallCity.code;
import static io.hengzhi.scoring.engine.SmallCity.enterprise;
import static io.hengzhi.scoring.engine.SmallCity.in;
import static io.hengzhi.scoring.engine.SmallCity.twoYears;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoring.engine.SmallCity;
import io.hengzhi.scoring.engine.application.Engine;
import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.engine.domain.StateDigest;
import io.hengzhi.scoring.engine.file.SnapshotFile;
import io.hengzhi.scoring.engine.file.SnapshotFile.Found;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.Surroundings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** Five enterprises in the log of a real broker, all of them told of, and one replica after the other that starts on it. */
final class SnapshotCity implements AutoCloseable {

    static final int ENTERPRISES = 5;

    private final Surroundings surroundings = Surroundings.start(Topics.all().toArray(Topic[]::new));
    private final CityLog log = new CityLog(surroundings.broker());
    private RunningService service;

    SnapshotCity() {
        List<Object> events = new ArrayList<>();
        events.add(new CatalogueChanged(SmallCity.catalogue(), SmallCity.NOW));
        events.add(SmallCity.scheme(SHUNYI, 1));
        for (int i = 1; i <= ENTERPRISES; i++) {
            events.add(enterprise(code(i), 1, in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")));
            events.addAll(twoYears(code(i), i));
        }
        publish(events);
        service = started(Path.of(""));
        await(() -> isReady() && digest().scores() == 5 * ENTERPRISES);
        stop();
    }

    private RunningService started(Path directory) {
        List<String> settings = new ArrayList<>(surroundings.settings("mongodb://127.0.0.1:1/unused"));
        settings.add("hengzhi.scoring.snapshot-directory=" + directory);
        settings.add("hengzhi.scoring.snapshot-pause=100ms");
        return RunningService.start(ScoringService.class, settings);
    }

    /** Puts events on their topics; a {@link ReportedCell} as the fact that was accepted. */
    void publish(List<?> events) {
        log.publish(events);
    }

    static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
    }

    boolean isReady() {
        return service.get("/actuator/health/readiness", "").status() == 200;
    }

    /** Starts a replica in a directory, and waits for nothing. */
    void begin(Path directory) {
        service = started(directory);
    }

    /** Starts a replica in a directory and waits until it is ready. */
    void start(Path directory) {
        begin(directory);
        await(this::isReady);
    }

    void stop() {
        service.close();
    }

    /** What a replica holds that has read all of the log. */
    StateDigest digestOfTheLog(Path emptyDirectory) {
        start(emptyDirectory);
        StateDigest digest = digest();
        stop();
        return digest;
    }

    /** Starts a replica in a directory and stops it when it has written a snapshot of all it knows. */
    Found.Whole snapshotOf(Path directory) {
        start(directory);
        SnapshotFile file = new SnapshotFile(directory);
        await(() -> file.find() instanceof Found.Whole whole
                && whole.positions().equals(positions())
                && positions().reach(ends()));
        stop();
        return (Found.Whole) file.find();
    }

    /** Puts a snapshot into a directory. */
    static void write(State state, String log, Path directory) {
        SnapshotFile file = new SnapshotFile(directory);
        file.writeAside(state.image(), log);
        file.publish();
    }

    /** Where the log ends. */
    Positions ends() {
        Positions ends = Positions.NONE;
        for (Topic topic : Positions.TOPICS) {
            for (var read : surroundings.broker().readAll(topic)) {
                ends = ends.with(read.topic(), read.partition(), read.offset() + 1);
            }
        }
        return ends;
    }

    StateDigest digest() {
        return engine().inspect(StateDigest::of);
    }

    Positions positions() {
        return engine().inspect(State::positions);
    }

    Engine engine() {
        return service.bean(Engine.class);
    }

    RunningService service() {
        return service;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    @Override
    public void close() {
        service.close();
        surroundings.close();
    }
}
