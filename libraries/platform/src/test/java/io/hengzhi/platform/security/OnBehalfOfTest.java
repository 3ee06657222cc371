package io.hengzhi.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OnBehalfOfTest {

    /** A header as the container hands it over. */
    private static String plainUtf8(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Test
    void the_name_may_be_ascii_percent_encoded_or_plain_utf_8() {
        assertThat(OnBehalfOf.read("zhou.min+1")).isEqualTo("zhou.min+1");
        assertThat(OnBehalfOf.read("%E5%91%A8%E6%95%8F")).isEqualTo("周敏");
        assertThat(OnBehalfOf.read(plainUtf8("周敏"))).isEqualTo("周敏");
    }

    @Test
    void a_percent_sign_that_encodes_nothing_is_taken_as_written() {
        assertThat(OnBehalfOf.read("100%")).isEqualTo("100%");
    }

    @Test
    void no_name_an_empty_one_and_one_of_81_characters_are_no_name() {
        assertThat(OnBehalfOf.read(null)).isNull();
        assertThat(OnBehalfOf.read("  ")).isNull();
        assertThat(OnBehalfOf.read("%00%0A")).isNull();
        assertThat(OnBehalfOf.read("a".repeat(81))).isNull();
        assertThat(OnBehalfOf.read("a".repeat(80))).hasSize(80);
    }

    @Test
    void what_is_sent_on_is_ascii_and_reads_the_same() {
        String sentOn = OnBehalfOf.ascii(plainUtf8("周敏"));
        assertThat(sentOn).isEqualTo("%E5%91%A8%E6%95%8F");
        assertThat(OnBehalfOf.read(sentOn)).isEqualTo("周敏");
        assertThat(OnBehalfOf.ascii("%E5%91%A8")).isEqualTo("%E5%91%A8");
    }
}
