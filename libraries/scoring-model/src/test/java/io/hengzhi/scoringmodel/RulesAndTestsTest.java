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

/** The page that says which test names which rule speaks of tests that are there. */
class RulesAndTestsTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+Test)\\.(\\w+)`");

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

    @Test
    void every_test_the_page_names_is_there() throws IOException {
        // Given
        Map<String, String> sources = sources();
        List<MatchResult> named = NAMED.matcher(text(ROOT.resolve("docs/rules-and-tests.md")))
                .results()
                .toList();

        // Then
        assertThat(named).hasSizeGreaterThan(50);
        assertThat(named)
                .allSatisfy(test -> assertThat(sources.getOrDefault(test.group(1), ""))
                        .as(test.group(1))
                        .contains("void " + test.group(2) + "("));
    }
}
