package io.hengzhi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The draws are those of the published generator, and the page by which anybody repeats a run says the same. */
class SplitMix64Test {

    /** The first of Vigna's reference implementation for the seed 1234567. */
    private static final List<String> REFERENCE = List.of(
            "6457827717110365317",
            "3203168211198807973",
            "9817491932198370423",
            "4593380528125082431",
            "16408922859458223821");

    private static List<String> draws(long seed) {
        return Stream.generate(new SplitMix64(seed)::next)
                .limit(5)
                .map(Long::toUnsignedString)
                .toList();
    }

    @Test
    void the_draws_are_those_of_the_published_generator() {
        assertThat(draws(1_234_567)).containsExactlyElementsOf(REFERENCE);
        // the seed with which it fills the state of xoshiro where nobody gives one
        assertThat(draws(0))
                .containsExactly(
                        "16294208416658607535",
                        "7960286522194355700",
                        "487617019471545679",
                        "17909611376780542444",
                        "1961750202426094747");
    }

    @Test
    void a_draw_below_a_bound_is_its_share_of_the_bound() {
        // 6457827717110365317 x 2000001 over 2^64 is 700159.5...
        assertThat(new SplitMix64(1_234_567).below(2_000_001)).isEqualTo(700_159);
    }

    @Test
    void the_page_that_says_how_to_repeat_a_run_names_the_steps_and_the_first_draws() throws IOException {
        assertThat(Files.readString(Path.of("../../docs/what-if.md")))
                .contains("0x9E3779B97F4A7C15", "0xBF58476D1CE4E5B9", "0x94D049BB133111EB")
                .contains(REFERENCE.subList(0, 3));
    }
}
