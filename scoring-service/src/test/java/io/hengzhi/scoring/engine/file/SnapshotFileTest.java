package io.hengzhi.scoring.engine.file;

import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static io.hengzhi.scoring.engine.SmallCity.code;
import static io.hengzhi.scoring.engine.SmallCity.enterprise;
import static io.hengzhi.scoring.engine.SmallCity.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.scoring.engine.Log;
import io.hengzhi.scoring.engine.SmallCity;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.engine.domain.StateDigest;
import io.hengzhi.scoring.engine.file.SnapshotFile.Found;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under the name of the snapshot there is a whole one, or it is found out. */
class SnapshotFileTest {

    private static final String LOG = "the log of this test";

    @TempDir
    Path directory;

    private final State state = new State();
    private SnapshotFile file = new SnapshotFile(Path.of("unused"));
    private Path named = Path.of("unused");

    @BeforeEach
    void five_of_shunyi() {
        file = new SnapshotFile(directory.resolve("scoring"));
        named = directory.resolve("scoring/state.snapshot");
        Log log = new Log().add(SmallCity.catalogue()).add(SmallCity.scheme(SHUNYI, 1));
        for (int i = 1; i <= 5; i++) {
            log.add(enterprise(code(i), 1, in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")))
                    .addAll(SmallCity.twoYears(code(i), i));
        }
        state.apply(log.all());
    }

    @Test
    void what_was_written_is_read_again() {
        // When
        file.writeAside(state.image(), LOG);
        file.publish();

        // Then
        Found found = file.find();
        assertThat(found).isInstanceOf(Found.Whole.class);
        Found.Whole whole = (Found.Whole) found;
        assertThat(whole.log()).isEqualTo(LOG);
        assertThat(whole.positions()).isEqualTo(state.positions());
        State read = whole.read();
        read.recomputeAll();
        assertThat(StateDigest.of(read)).isEqualTo(StateDigest.of(state));
    }

    @Test
    void what_was_only_written_aside_is_not_there() {
        assertThat(file.find()).isEqualTo(new Found.Nothing());

        file.writeAside(state.image(), LOG);

        assertThat(file.find()).isEqualTo(new Found.Nothing());
    }

    @Test
    void the_next_takes_the_place_of_the_one_before() {
        // Given
        file.writeAside(new State().image(), LOG);
        file.publish();

        // When
        file.writeAside(state.image(), LOG);
        file.publish();

        // Then
        assertThat(file.find())
                .isInstanceOfSatisfying(
                        Found.Whole.class,
                        whole -> assertThat(whole.positions()).isEqualTo(state.positions()));
        assertThat(named.resolveSibling("state.snapshot.aside")).doesNotExist();
    }

    @Test
    void a_changed_byte_anywhere_is_found_out() throws IOException {
        // Given
        file.writeAside(state.image(), LOG);
        file.publish();
        byte[] whole = Files.readAllBytes(named);

        // Then
        for (int at = 0; at < whole.length; at += at < 400 ? 1 : 37) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x10;
            Files.write(named, damaged);
            assertThat(file.find()).as("byte " + at).isInstanceOf(Found.Useless.class);
        }
        Files.write(named, whole);
        assertThat(file.find()).isInstanceOf(Found.Whole.class);
    }

    @Test
    void a_snapshot_that_was_cut_short_or_has_something_behind_it_is_found_out() throws IOException {
        // Given
        file.writeAside(state.image(), LOG);
        file.publish();
        byte[] whole = Files.readAllBytes(named);

        // Then
        for (int length = 0; length < whole.length; length += length < 400 ? 1 : 37) {
            Files.write(named, Arrays.copyOf(whole, length));
            assertThat(file.find()).as("length " + length).isInstanceOf(Found.Useless.class);
        }
        Files.write(named, Arrays.copyOf(whole, whole.length + 1));
        assertThat(file.find()).isInstanceOf(Found.Useless.class);
    }

    @Test
    void another_format_is_named() throws IOException {
        // Given
        file.writeAside(state.image(), LOG);
        file.publish();
        byte[] older = Files.readAllBytes(named);
        older[11] = 0;

        // When
        Files.write(named, older);

        // Then
        assertThat(file.find()).isEqualTo(new Found.Useless("format 0, wanted 1"));
    }

    @Test
    void one_replica_at_a_time_writes_here() throws IOException {
        // Given
        Optional<FileLock> first = file.lock();

        // When
        Optional<FileLock> second = new SnapshotFile(directory.resolve("scoring")).lock();

        // Then
        assertThat(first).isPresent();
        assertThat(second).isEmpty();
        first.orElseThrow().acquiredBy().close();
        assertThat(file.lock()).isPresent();
    }
}
