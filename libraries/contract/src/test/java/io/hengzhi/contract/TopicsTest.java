package io.hengzhi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.BureauCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

    @ParameterizedTest
    @ValueSource(strings = {"tax", "economy-information", "culture-tourism", "ab-c-d-e"})
    void a_bureaus_topic_is_known_by_its_name_whether_it_was_there_from_the_first_day_or_added(String code) {
        BureauCode bureau = BureauCode.of(code);
        String topic = Topics.facts(bureau).name();

        assertThat(Topics.findBureauOf(topic)).contains(bureau);
        assertThat(topic).matches(Topics.FACTS_PATTERN);
    }

    /** A topic that is heard and belongs to no bureau would stop the intake for good. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "facts.v1",
                "facts..v1",
                "facts.x.v1",
                "facts.Tax.v1",
                "facts.tax.v2",
                "facts.a-b.v1",
                "facts.ab-c-d-e-f.v1",
                "xfacts.tax.v1",
                "ingestion.fact-accepted.v1"
            })
    void what_is_no_bureaus_topic_is_neither_known_nor_heard(String name) {
        assertThat(Topics.findBureauOf(name)).isEmpty();
        assertThat(name).doesNotMatch(Topics.FACTS_PATTERN);
    }

    @Test
    void every_bureau_of_the_first_day_has_its_topic() {
        assertThat(Topics.all())
                .extracting(Topic::name)
                .containsAll(Topics.PUBLISHERS.stream()
                        .map(bureau -> Topics.facts(bureau).name())
                        .toList())
                .doesNotHaveDuplicates();
    }
}
