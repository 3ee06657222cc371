package io.hengzhi.scoring;

import static io.hengzhi.scoring.engine.SmallCity.cell;
import static io.hengzhi.scoring.engine.SmallCity.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.kernel.Basis;
import io.hengzhi.scoring.engine.ManyYears;
import io.hengzhi.scoring.engine.SmallCity;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.engine.domain.StateDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A running replica whose district keeps one year in memory: 2025 is closed by the broker's own record time. */
@ExtendWith(OutputCaptureExtension.class)
class ShelfOfClosedYearsTest {

    private final SnapshotCity city = new SnapshotCity();

    @TempDir
    Path home;

    @AfterEach
    void end() {
        city.close();
    }

    private static Path shelf(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".shelf"))
                    .reduce((one, other) -> {
                        throw new AssertionError("two shelves");
                    })
                    .orElseThrow();
        }
    }

    @Test
    void closed_years_go_to_its_disk_and_damage_there_makes_it_read_the_log_again(CapturedOutput said)
            throws IOException {
        // Given
        Path directory = home.resolve("one");
        city.start(directory);
        StateDigest inMemory = city.digest();
        assertThat(city.engine().<Long>inspect(State::bytesOnDisk)).isZero();

        // When
        city.publish(List.of(new CatalogueChanged(
                ManyYears.catalogue(2, SmallCity.catalogue().quantities(), 1, null), SmallCity.NOW)));
        SnapshotCity.await(() -> city.engine().<Long>inspect(State::bytesOnDisk) > 0);

        // Then
        assertThat(city.digest()).isEqualTo(inMemory);
        assertThat(city.service().get("/actuator/prometheus", "").text())
                .containsPattern("hengzhi_scoring_shelf_bytes\\{[^}]*} [1-9]");

        // When
        Path file = shelf(directory);
        byte[] damaged = Files.readAllBytes(file);
        for (int at = 0; at < damaged.length; at++) {
            damaged[at] ^= 0x20;
        }
        Files.write(file, damaged);
        city.publish(List.of(cell(code(1), "taxPaid", "2025Q4", 9, 0, Basis.OWN, "777")));
        SnapshotCity.await(() -> said.getOut().contains("what lies on the disk is damaged: the state is made anew"));
        SnapshotCity.await(() -> city.isReady() && city.positions().reach(city.ends()));

        // Then
        StateDigest corrected = city.digest();
        assertThat(corrected).isNotEqualTo(inMemory);
        assertThat(city.engine().<Long>inspect(State::bytesOnDisk)).isPositive();
        assertThat(city.service().get("/actuator/prometheus", "").text())
                .containsPattern("hengzhi_scoring_shelf_damaged_total\\{[^}]*} 1\\.0");
        city.stop();
        assertThat(city.digestOfTheLog(home.resolve("another"))).isEqualTo(corrected);
        city.begin(directory);
    }
}
