package io.hengzhi.ingestion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.ingestion.intake.domain.FactRule;
import io.hengzhi.ingestion.intake.domain.MessageRule;
import io.hengzhi.ingestion.intake.domain.Rule;
import io.hengzhi.kernel.BilingualText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule that a sender cannot look up is not finished. */
class RuleDocumentationTest {

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
                    FactRejected refusal = Sender.refused(Sender.bureau("tax")
                            .with(rule.example().attributes())
                            .sends(rule.example().body()));

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
