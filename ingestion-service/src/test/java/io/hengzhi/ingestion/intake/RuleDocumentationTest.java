package io.hengzhi.ingestion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.ingestion.intake.domain.CloudEventAttributes;
import io.hengzhi.ingestion.intake.domain.Example;
import io.hengzhi.ingestion.intake.domain.FactRule;
import io.hengzhi.ingestion.intake.domain.MessageRule;
import io.hengzhi.ingestion.intake.domain.Rule;
import io.hengzhi.kernel.BilingualText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule that a sender cannot look up is not finished; {@code -Dgolden.write=true} renders the document again. */
class RuleDocumentationTest {

    private static final Path DOCUMENT = Path.of("../docs/refusals.md");

    @Test
    void the_document_says_what_the_rules_say() throws IOException {
        String rendered = render();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(DOCUMENT, rendered);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(rendered);
    }

    private static String render() {
        StringBuilder text = new StringBuilder("""
                # Refusals 退回原因

                Rendered from the rules in `ingestion-service` (`intake.domain`); a test keeps them alike and sends every example. The rules
                are examined in this order, and the first that is broken is reported: a rule of the message refuses it whole, a rule of a
                fact that fact alone. A bureau sees its refusals with `GET /api/v1/rejections`; the `helpUri` of each leads to its rule, which is
                served with its example at `GET /api/v1/rejections/rules/{code}` as well. 按此顺序检查，只报告最先违反的一条。

                The examples come by `facts.tax.v1` in the fourth quarter of 2025, with headers such as:

                """);
        headers(Example.faultless()).forEach(text::append);
        for (Rule rule : Rule.all()) {
            Example example = rule.example();
            text.append("\n## `%s`\n\n".formatted(rule.code()))
                    .append("%s\n\n%s\n\n"
                            .formatted(rule.demand().zh(), rule.demand().en()))
                    .append("**怎么办** %s\n\n".formatted(prose(rule.wayOut().zh())))
                    .append("**Way out** %s\n\n".formatted(prose(rule.wayOut().en())));
            if (!example.attributes().equals(Example.faultless())) {
                headers(example.attributes()).forEach(text::append);
                text.append("\n");
            }
            if (example.key() != null) {
                text.append("    key: %s\n\n".formatted(example.key()));
            }
            text.append("    %s\n\n".formatted(example.body()));
            FactRejected refusal = refusalOf(rule);
            text.append(
                    "> %s %s\n".formatted(refusal.text().zh(), refusal.text().en()));
        }
        return text.toString();
    }

    /** Markdown takes an angle bracket for a tag. */
    private static String prose(String text) {
        return text.replace("<", "&lt;");
    }

    private static Stream<String> headers(CloudEventAttributes attributes) {
        Stream<String> required = Stream.of(
                header("ce_specversion", attributes.specVersion()),
                header("ce_id", attributes.id()),
                header("ce_source", attributes.source()),
                header("ce_type", attributes.type()),
                header("ce_time", attributes.time()),
                header("content-type", attributes.contentType()));
        Stream<String> optional = Stream.ofNullable(attributes.batch()).map(batch -> header("ce_batch", batch));
        return Stream.concat(required, optional).map("    %s\n"::formatted);
    }

    private static String header(String name, @Nullable String value) {
        return value == null ? name + " is missing" : name + ": " + value;
    }

    private static FactRejected refusalOf(Rule rule) {
        return Sender.refused(Sender.bureau("tax")
                .with(rule.example().attributes())
                .withKey(rule.example().key())
                .sends(rule.example().body()));
    }

    @Test
    void every_rule_stands_in_the_order_once() {
        List<String> written = Stream.of(MessageRule.class, FactRule.class)
                .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
                .map(Class::getName)
                .toList();

        assertThat(Rule.all())
                .extracting(rule -> rule.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(written);
        assertThat(Rule.all()).extracting(Rule::code).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> each_rule_says_in_both_languages_what_it_demands_and_what_to_do() {
        return Rule.all().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.code(), () -> {
                    assertThat(rule.code()).matches("[a-z]+(-[a-z]+)*");
                    assertBilingual(rule.demand());
                    assertBilingual(rule.wayOut());
                }));
    }

    @TestFactory
    Stream<DynamicTest> each_rule_refuses_its_own_example_and_says_so_in_both_languages() {
        return Rule.all().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.code(), () -> {
                    // When
                    FactRejected refusal = refusalOf(rule);

                    // Then
                    assertThat(refusal.code()).isEqualTo(rule.code());
                    assertBilingual(refusal.text());
                    assertBilingual(refusal.wayOut());
                }));
    }

    private static void assertBilingual(BilingualText text) {
        assertThat(text.zh()).matches("(?s).*\\p{IsHan}.*。");
        assertThat(text.en()).matches("(?s).*[a-z].*\\.");
    }
}
