package io.hengzhi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each runs on a few enterprises, its two sides agree, and it says what it measured; how fast is nobody's promise here. */
class BenchmarksTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    private int run(String... arguments) throws Exception {
        return Benchmarks.run(arguments, new PrintStream(told, true, StandardCharsets.UTF_8));
    }

    private String text() {
        return told.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"national, 10000", "workbook, 300"}) // a country of which the heap shows something
    void each_tells_its_figures_and_writes_them(String name, String size, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("figures.json");

        assertThat(run(name, "--enterprises", size, "--json", file.toString())).isZero();

        assertThat(text()).contains(size + " enterprises").contains("processors");
        assertFigures(file, name);
    }

    @Test
    void scoring_runs_all_that_measure_the_engine_and_says_what_the_machine_did(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("figures.json");

        assertThat(run("scoring", "--enterprises", "200", "--json", file.toString()))
                .isZero();

        assertThat(text()).contains("stolen").containsPattern("(met|MISSED)");
        assertFigures(file, "score", "rescore", "rank", "fold", "lists", "restore", "streams", "memory");
    }

    private static void assertFigures(Path file, String... names) throws IOException {
        JsonNode figures = JsonMapper.shared().readTree(Files.readString(file));
        Map<String, Integer> told = new TreeMap<>();
        for (JsonNode figure : figures) {
            told.merge(figure.get("name").asString().split(": ", 2)[0], 1, Integer::sum);
            assertThat(figure.get("value").asDouble()).isPositive();
            assertThat(figure.get("unit").asString()).isNotBlank();
            assertThat(figure.has("aim")).isTrue();
        }
        assertThat(told).containsOnlyKeys(names);
        assertThat(told.values()).allMatch(count -> count >= 3);
    }

    @Test
    void a_missed_aim_is_called_missed() {
        assertThat(Figure.once("less", 3, "", "<= 2.5").verdict()).isEqualTo("<= 2.5: MISSED");
        assertThat(Figure.once("less", 2, "", "<= 2.5").verdict()).isEqualTo("<= 2.5: met");
        assertThat(Figure.once("more", 5_000, "", ">= 5,000").verdict()).isEqualTo(">= 5,000: met");
        assertThat(Figure.once("more", 4_999, "", ">= 5,000").verdict()).isEqualTo(">= 5,000: MISSED");
        assertThat(Figure.once("none", 1, "", null).verdict()).isEmpty();
    }

    @Test
    void without_a_name_it_says_which_there_are() throws Exception {
        assertThat(run()).isZero();
        assertThat(text())
                .contains("score")
                .contains("rescore")
                .contains("rank")
                .contains("memory");
    }

    @Test
    void an_unknown_name_is_refused() throws Exception {
        assertThat(run("speed")).isEqualTo(2);
    }
}
