package io.hengzhi.contract.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The canonical form of RFC 8785, compared with that of its authors' own implementation. */
class CanonicalJsonTest {

    private static Json read(String text) {
        return JsonReading.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void members_stand_in_the_order_of_their_names_code_units() {
        // the example of RFC 8785, 3.2.3, by hand
        Json json = read("""
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                 "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control", "\\u00f6": "o"}""");
        assertThat(CanonicalJson.text(json))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"o\","
                        + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                        + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void texts_have_the_shortest_escapes() {
        assertThat(CanonicalJson.text(new Json.Text("\u0000\b\t\n\f\r\u001f\"\\/亩\u2028")))
                .isEqualTo("\"\\u0000\\b\\t\\n\\f\\r\\u001f\\\"\\\\/亩\u2028\"");
    }

    @Test
    void is_what_the_authors_of_the_rfc_make_of_ten_thousand_random_documents() throws Exception {
        Random random = new Random(8785);
        for (int i = 0; i < 10_000; i++) {
            Json.Members json = members(random, 0);
            String ours = CanonicalJson.text(json);
            assertThat(ours).isEqualTo(new JsonCanonicalizer(ours).getEncodedString());
            assertThat(CanonicalJson.read(CanonicalJson.write(json))).isEqualTo(json);
        }
    }

    private static Json.Members members(Random random, int depth) {
        Json.Members members = Json.Members.none();
        for (int i = random.nextInt(6); i > 0; i--) {
            members = members.with(text(random), value(random, depth + 1));
        }
        return members;
    }

    private static Json value(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 4 : 6)) {
            case 0 -> new Json.Text(text(random));
            case 1 -> new Json.Whole(random.nextLong(-9_007_199_254_740_991L, 9_007_199_254_740_992L));
            case 2 -> new Json.Flag(random.nextBoolean());
            case 3 -> new Json.Nothing();
            case 4 -> members(random, depth);
            default -> {
                List<Json> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(value(random, depth + 1));
                }
                yield new Json.Items(items);
            }
        };
    }

    private static String text(Random random) {
        int[] points = random.ints(random.nextInt(8), 0, 0x10000 + 0x300)
                .filter(point -> point < 0xd800 || point > 0xdfff)
                .map(point -> random.nextInt(3) == 0 ? point : point % 0x90)
                .toArray();
        return new String(points, 0, points.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}x",
                "{\"a\":1,}",
                "[1,]",
                "[,]",
                "{\"a\":1,\"a\":2}",
                "{\"a\"}",
                "[1.5]",
                "[1e3]",
                "[01]",
                "[-0]",
                "[9007199254740992]",
                "[99999999999999999999]",
                "nul",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\t\"",
                "[true false]"
            })
    void what_is_not_strictly_json_is_refused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(NotCanonical.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ }", "{\"b\":1,\"a\":2}", "\"\\u0041\"", "\"\\/\"", "[1, 2]", "{}\n"})
    void json_in_another_form_is_not_canonical(String text) {
        assertThat(read(text)).isNotNull();
        assertThatThrownBy(() -> CanonicalJson.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotCanonical.class)
                .hasMessageContaining("canonical");
    }

    @Test
    void depth_is_bounded_and_bytes_are_utf_8() {
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(NotCanonical.class);
        assertThatThrownBy(() -> CanonicalJson.read(new byte[] {'"', (byte) 0xff, '"'}))
                .isInstanceOf(NotCanonical.class);
        assertThatThrownBy(() -> CanonicalJson.write(new Json.Text("\ud83d"))).isInstanceOf(NotCanonical.class);
    }

    @Test
    void the_digest_is_that_of_the_bytes() {
        // sha256sum of {}
        assertThat(CanonicalJson.digest(Json.Members.none()))
                .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }
}
