package io.hengzhi.bureau.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hengzhi.bureau.BureauClient;
import io.hengzhi.bureau.example.TaxOffice;
import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.testsupport.TestBroker;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;

class StarterTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Path README_ZH = Path.of("..", "README.zh-CN.md");
    private static final Path EXAMPLE =
            Path.of("src", "test", "java", "io", "hengzhi", "bureau", "example", "TaxOffice.java");

    @TempDir
    Path directory;

    @Test
    void the_example_of_the_readme_reports_a_fact_in_a_real_application() throws IOException {
        Topic topic = Topics.facts(new BureauCode("tax"));
        try (TestBroker broker = TestBroker.start(Files.createDirectory(directory.resolve("kafka")))) {
            broker.create(List.of(topic));
            try (ConfigurableApplicationContext application = new SpringApplicationBuilder(TaxOffice.class)
                    .web(WebApplicationType.NONE)
                    .properties(settings(broker.bootstrap(), directory.resolve("outbox")))
                    .properties("spring.autoconfigure.exclude=" + notOfABureau())
                    .run()) {
                assertThat(application.getBean(BureauClient.class).flush(Duration.ofSeconds(60)))
                        .isTrue();

                assertThat(health(application.getBean(HealthIndicator.class)).getStatus())
                        .isEqualTo(Status.UP);
                await().untilAsserted(() -> assertThat(application
                                .getBean(MeterRegistry.class)
                                .get("hengzhi.bureau.facts.sent")
                                .functionCounter()
                                .count())
                        .isEqualTo(1));
            }

            assertThat(broker.readAll(topic))
                    .singleElement()
                    .satisfies(sent -> assertThat(new String(sent.value(), StandardCharsets.UTF_8))
                            .contains("\"value\":\"123.45\""));
        }
    }

    @Test
    void the_readme_shows_the_example_that_was_compiled() throws IOException {
        String source = Files.readString(EXAMPLE);
        String shown =
                source.substring(source.indexOf("@SpringBootApplication")).strip();

        assertThat(shown.lines()).hasSizeLessThanOrEqualTo(15);
        assertThat(Files.readString(README)).contains(shown);
        assertThat(Files.readString(README_ZH)).contains(shown);
    }

    @Test
    void without_the_bureaus_code_there_is_no_client() {
        runner().run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(BureauClient.class));
    }

    @Test
    void what_is_missing_is_named() {
        runner().withPropertyValues(settings("127.0.0.1:1", directory.resolve("outbox")))
                .withPropertyValues("hengzhi.bureau.client-secret-file=also", "hengzhi.bureau.kafka=")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("kafka")
                        .hasMessageContaining("exactly one of client-secret and client-secret-file"));
    }

    @Test
    void every_setting_has_its_default_or_its_mapping() {
        runner().withPropertyValues(settings("127.0.0.1:1", directory.resolve("outbox")))
                .run(context -> {
                    BureauSettings settings = context.getBean(BureauSettings.class);
                    assertThat(settings.client()).isEqualTo("bureau-tax");
                    assertThat(settings.closePatience()).isEqualTo(Duration.ZERO);
                    assertThat(settings.outbox().sizeMax().toMegabytes()).isEqualTo(1024);
                    assertThat(settings.outbox().oldestMax()).isEqualTo(Duration.ofMinutes(5));
                    assertThat(settings.kafkaSettings()).containsEntry("security.protocol", "PLAINTEXT");
                });
    }

    @Test
    void health_is_down_when_a_fact_has_waited_too_long() {
        runner().withPropertyValues(settings("127.0.0.1:1", directory.resolve("outbox")))
                .withPropertyValues("hengzhi.bureau.outbox.oldest-max=0s")
                .run(context -> {
                    HealthIndicator indicator = context.getBean(HealthIndicator.class);
                    assertThat(health(indicator).getStatus()).isEqualTo(Status.UP);

                    context.getBean(BureauClient.class)
                            .accept(io.hengzhi.bureau.fact.Fact.own(
                                    "91110113MA0HE0001W", "taxPaid", "2025Q3", "123.45", "万元"))
                            .orElseThrow();

                    await().untilAsserted(() ->
                            assertThat(health(indicator).getStatus()).isEqualTo(Status.DOWN));
                    assertThat(health(indicator).getDetails()).containsEntry("queuedMessages", 1L);
                });
    }

    private static Health health(HealthIndicator indicator) {
        return Objects.requireNonNull(indicator.health());
    }

    private static ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(BureauClientAutoConfiguration.class));
    }

    private static String[] settings(String bootstrap, Path outbox) {
        return new String[] {
            "hengzhi.bureau.code=tax",
            "hengzhi.bureau.gateway=http://127.0.0.1:1",
            "hengzhi.bureau.kafka=" + bootstrap,
            "hengzhi.bureau.token-endpoint=http://127.0.0.1:1/token",
            "hengzhi.bureau.client-secret=a-secret-of-this-test-only",
            "hengzhi.bureau.outbox.directory=" + outbox,
            "hengzhi.bureau.close-patience=0s",
            "hengzhi.bureau.kafka-settings[security.protocol]=PLAINTEXT"
        };
    }

    /** Everything but what an application of a bureau has: the test's class path holds the services' platform too. */
    private static String notOfABureau() {
        Stream<String> candidates =
                ImportCandidates.load(AutoConfiguration.class, StarterTest.class.getClassLoader())
                        .getCandidates()
                        .stream();
        return candidates
                .filter(name -> !name.startsWith("io.hengzhi.bureau.") && !name.contains(".metrics."))
                .collect(Collectors.joining(","));
    }
}
