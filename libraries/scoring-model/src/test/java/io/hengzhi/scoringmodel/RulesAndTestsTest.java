package io.hengzhi.scoringmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that says which test names which rule speaks of tests that are there and that run. */
class RulesAndTestsTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+Test)\\.(\\w+)`( †)?");
    private static final String ONLY_IN_FAULTS = "@Tag(\"faults\")";

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> model = Files.walk(ROOT.resolve("libraries/scoring-model/src/test"));
                Stream<Path> service = Files.walk(ROOT.resolve("scoring-service/src/test"))) {
            return Stream.concat(model, service)
                    .filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            RulesAndTestsTest::text,
                            (one, other) -> one + other));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands above a method, up to the blank line before it; empty where there is no such method. */
    private static String annotations(String source, String method) {
        int at = source.indexOf("void " + method + "(");
        return at < 0 ? "" : source.substring(source.lastIndexOf("\n\n", at), at);
    }

    private static List<MatchResult> named(String text) {
        return NAMED.matcher(text).results().toList();
    }

    @Test
    void every_test_the_page_names_is_there_and_runs() throws IOException {
        // Given
        Map<String, String> sources = sources();
        List<MatchResult> named = named(text(ROOT.resolve("docs/rules-and-tests.md")));

        // Then
        assertThat(named).hasSizeGreaterThan(80);
        assertThat(named).allSatisfy(test -> {
            String above = annotations(sources.getOrDefault(test.group(1), ""), test.group(2));
            assertThat(above)
                    .as(test.group())
                    .containsAnyOf("@Test", "@ParameterizedTest")
                    .doesNotContain("@Disabled");
            assertThat(above.contains(ONLY_IN_FAULTS))
                    .as(test.group() + " runs in ./dev test faults alone, and says so")
                    .isEqualTo(test.group(3) != null);
        });
    }

    @Test
    void every_rule_has_a_test_that_each_build_runs() throws IOException {
        // When
        List<String> rows = text(ROOT.resolve("docs/rules-and-tests.md"))
                .lines()
                .filter(line -> line.startsWith("|") && !line.startsWith("|---") && !line.startsWith("| clause"))
                .toList();

        // Then
        assertThat(rows).hasSizeGreaterThan(30);
        assertThat(rows)
                .allSatisfy(row -> assertThat(named(row))
                        .as(row)
                        .isNotEmpty()
                        .anySatisfy(test -> assertThat(test.group(3)).isNull()));
    }
}
