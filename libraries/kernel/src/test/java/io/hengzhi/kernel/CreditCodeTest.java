package io.hengzhi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CreditCodeTest {

    @Test
    void accepts_the_standards_own_example() {
        assertThat(CreditCode.parse("91350100M000100Y43").orElseThrow()).hasToString("91350100M000100Y43");
    }

    @Test
    void names_the_check_character_it_expected() {
        Parsed<CreditCode> parsed = CreditCode.parse("91350100M000100Y4Z");
        // Z is outside the alphabet: that is said first
        assertThat(parsed)
                .isInstanceOfSatisfying(
                        Parsed.Invalid.class,
                        invalid -> assertThat(invalid.fault().text().zh()).contains("第 18 位"));
        assertThat(CreditCode.parse("91350100M000100Y44"))
                .isInstanceOfSatisfying(
                        Parsed.Invalid.class,
                        invalid -> assertThat(invalid.fault().text().en()).contains("should be 3"));
    }

    @Test
    void refuses_a_wrong_length_and_a_letter_outside_the_alphabet() {
        assertThat(CreditCode.parse("91350100M000100Y4")).isInstanceOf(Parsed.Invalid.class);
        assertThat(CreditCode.parse("9135010OM000100Y43")).isInstanceOf(Parsed.Invalid.class);
        assertThatThrownBy(() -> new CreditCode("x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void completes_a_code_with_its_check_character() {
        assertThat(CreditCode.withCheckCharacter("91110113MA0HE0001")).hasToString("91110113MA0HE0001W");
    }

    @Test
    void every_single_substitution_is_noticed() {
        String valid = "91350100M000100Y43";
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int tried = 0;
        for (int i = 0; i < valid.length(); i++) {
            for (char other : alphabet.toCharArray()) {
                if (other != valid.charAt(i)) {
                    String changed = valid.substring(0, i) + other + valid.substring(i + 1);
                    assertThat(CreditCode.parse(changed)).as(changed).isInstanceOf(Parsed.Invalid.class);
                    tried++;
                }
            }
        }
        assertThat(tried).isEqualTo(18 * 30);
    }
}
