package io.hengzhi.samplecity.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoneStepsTest {

    @TempDir
    private Path directory;

    private DoneSteps open(String city) {
        return new DoneSteps(directory.resolve("run").resolve("seeding.properties"), city);
    }

    @Test
    void what_was_done_is_known_after_a_restart() {
        DoneSteps before = open("this");
        before.record("import", "done");
        before.record(Map.of("published.tax", "1500", "last.tax.2", "91110113MA0HE0001W.taxPaid.2025Q4.tax.1"));

        DoneSteps after = open("this");

        assertThat(after.isDone("import")).isTrue();
        assertThat(after.isDone("schemes")).isFalse();
        assertThat(after.count("published.tax")).isEqualTo(1500);
        assertThat(after.count("published.power")).isZero();
        assertThat(after.find("last.tax.2")).contains("91110113MA0HE0001W.taxPaid.2025Q4.tax.1");
    }

    @Test
    void what_was_done_for_another_city_counts_for_nothing() {
        open("that").record("import", "done");

        assertThat(open("this").isDone("import")).isFalse();
    }
}
