package io.hengzhi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The forms that are read by hand, at every fact, against the expressions that define them. */
class CodeFormsTest {

    private static final int TEXTS = 200_000;
    private static final String LETTERS = "aazz-AZ019Q2 ，é٣";

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20261127);

    @Test
    void a_quantity_code_is_a_lower_case_letter_and_up_to_39_letters_and_digits() {
        Pattern form = Pattern.compile("[a-z][A-Za-z0-9]{1,39}");
        assertSame(form, text -> QuantityCode.parse(text) instanceof Parsed.Valid);
        assertSame(form, text -> QuantityCode.parse(text) instanceof Parsed.Valid, "a".repeat(40), "a".repeat(41), "a");
    }

    @Test
    void a_bureau_code_is_up_to_four_parts_of_lower_case_letters() {
        Pattern form = Pattern.compile("[a-z]{2,30}(-[a-z]{1,30}){0,3}");
        assertSame(form, text -> BureauCode.parse(text) instanceof Parsed.Valid);
        assertSame(
                form,
                text -> BureauCode.parse(text) instanceof Parsed.Valid,
                "a".repeat(30),
                "a".repeat(31),
                "aa-" + "b".repeat(30),
                "aa-" + "b".repeat(31),
                "aa-b-c-d",
                "aa-b-c-d-e",
                "aa-",
                "-aa",
                "a-bb",
                "aa--b");
    }

    @Test
    void a_quarter_is_four_digits_q_and_one_to_four() {
        Pattern form = Pattern.compile("(19[5-9]\\d|1949|20\\d\\d|21\\d\\d)Q[1-4]");
        assertSame(
                form,
                text -> Quarter.parse(text) instanceof Parsed.Valid,
                "2025Q1",
                "2025Q4",
                "2025Q0",
                "2025Q5",
                "2025q1",
                "1949Q1",
                "1948Q4",
                "2199Q4",
                "2200Q1",
                "٢٠٢٥Q1",
                "2025Q11",
                "2025Q");
        assertThat(Quarter.of("2025Q4")).isEqualTo(new Quarter(2025, 4));
    }

    private void assertSame(Pattern form, Predicate<String> valid, String... texts) {
        for (String text : texts.length > 0 ? List.of(texts) : randomTexts()) {
            assertThat(valid.test(text)).as(text).isEqualTo(form.matcher(text).matches());
        }
    }

    private List<String> randomTexts() {
        return Stream.generate(this::randomText).limit(TEXTS).toList();
    }

    private String randomText() {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(9);
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
