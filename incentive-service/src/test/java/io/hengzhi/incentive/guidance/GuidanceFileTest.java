package io.hengzhi.incentive.guidance;

import static io.hengzhi.incentive.guidance.Words.A;
import static io.hengzhi.incentive.guidance.Words.B;
import static io.hengzhi.incentive.guidance.Words.D;
import static io.hengzhi.incentive.guidance.Words.HAIDIAN;
import static io.hengzhi.incentive.guidance.Words.SHUNYI;
import static io.hengzhi.incentive.guidance.Words.above;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.incentive.GuidanceChanged;
import io.hengzhi.incentive.guidance.domain.GuidanceFile;
import io.hengzhi.incentive.guidance.domain.Standing;
import io.hengzhi.incentive.guidance.domain.Standing.HeldClass;
import io.hengzhi.incentive.guidance.domain.Standings;
import io.hengzhi.incentive.policy.domain.IncentivePolicy;
import io.hengzhi.incentive.policy.domain.Measure;
import io.hengzhi.incentive.policy.domain.Terms;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.scoringmodel.scheme.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A tracking class gives indicative guidance, recomputed when the class changes (四). */
class GuidanceFileTest {

    private static final BilingualText TEXT = new BilingualText("文", "text");

    /** One measure for the front, one for the rear. */
    private static final IncentivePolicy POLICY = new IncentivePolicy(
            1, Quarter.of("2019Q1"), TEXT, List.of(measure("land", Place.FRONT), measure("plan", Place.REAR)));

    private static Measure measure(String code, Place place) {
        Map<Place, Terms> terms = new HashMap<>();
        for (Place each : Place.values()) {
            terms.put(each, each == place ? new Terms.Offered(List.of()) : new Terms.NotOffered());
        }
        return new Measure(code, TEXT, "四", TEXT, TEXT, terms);
    }

    @Test
    void a_new_class_is_told_with_its_measures_and_marked_as_indicative() {
        // When
        GuidanceFile.Updated updated = empty().with(above(A, 10), POLICY);

        // Then
        assertThat(updated.events())
                .containsExactly(new GuidanceChanged(
                        Words.CODE,
                        SHUNYI,
                        Words.Q4,
                        "A",
                        "front",
                        true,
                        List.of("land"),
                        above(A, 10).changedAt()));
        assertThat(updated.file().since()).isEqualTo(above(A, 10).changedAt());
    }

    @Test
    void the_same_class_said_again_later_tells_nothing_and_keeps_since() {
        // Given
        GuidanceFile file = empty().with(above(A, 10), POLICY).file();

        // When
        GuidanceFile.Updated again = file.with(above(A, 20), POLICY);

        // Then
        assertThat(again.events()).isEmpty();
        assertThat(again.file().since()).isEqualTo(above(A, 10).changedAt());
    }

    @Test
    void an_older_word_that_comes_late_changes_nothing() {
        // Given
        GuidanceFile file = empty().with(above(A, 10), POLICY)
                .file()
                .with(above(A, 20), POLICY)
                .file();

        // When
        GuidanceFile.Updated late = file.with(above(D, 15), POLICY);

        // Then
        assertThat(late).isEqualTo(new GuidanceFile.Updated(file, List.of()));
    }

    @Test
    void with_equal_positions_the_newer_scheme_has_the_word() {
        // Given
        GuidanceFile file = empty().with(above(A, 10), POLICY).file();
        Standing newScheme = Words.in(SHUNYI, MonitoringList.ABOVE_SCALE, B, 10, 2);

        // When, Then
        assertThat(current(file.with(newScheme, POLICY).file())).isEqualTo(newScheme);
        assertThat(current(file.with(newScheme, POLICY)
                        .file()
                        .with(above(A, 10), POLICY)
                        .file()))
                .isEqualTo(newScheme);
    }

    @Test
    void who_leaves_the_list_has_no_guidance_and_that_is_told() {
        // Given
        GuidanceFile file = empty().with(above(A, 10), POLICY).file();

        // When
        GuidanceFile.Updated left = file.with(above(null, 20), POLICY);

        // Then
        assertThat(left.file().guidance(POLICY)).isEmpty();
        assertThat(left.events()).singleElement().satisfies(event -> {
            assertThat(event.classCode()).isNull();
            assertThat(event.place()).isNull();
            assertThat(event.measures()).isEmpty();
        });
    }

    @Test
    void a_move_counts_the_same_whether_the_leaving_or_the_entering_arrives_first() {
        // Given
        Standing leaves = above(null, 20);
        Standing enters = Words.in(HAIDIAN, MonitoringList.ABOVE_SCALE, B, 20, 1);
        GuidanceFile file = empty().with(above(A, 10), POLICY).file();

        // When
        GuidanceFile one = file.with(leaves, POLICY).file().with(enters, POLICY).file();
        GuidanceFile other =
                file.with(enters, POLICY).file().with(leaves, POLICY).file();

        // Then
        assertThat(current(one)).isEqualTo(enters);
        assertThat(one.standings()).isEqualTo(other.standings());
    }

    @Test
    void whatever_the_order_and_the_repetition_the_same_words_lead_to_the_same_guidance() {
        Random random = new Random(4);
        List<@Nullable HeldClass> classes = new ArrayList<>();
        classes.add(A);
        classes.add(B);
        classes.add(D);
        classes.add(null);
        for (int run = 0; run < 2_000; run++) {
            // Given: words with positions and versions that differ, as one scoring never says two things at once
            List<Standing> words = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                words.add(Words.in(
                        random.nextBoolean() ? SHUNYI : HAIDIAN,
                        random.nextInt(4) == 0 ? MonitoringList.BELOW_SCALE : MonitoringList.ABOVE_SCALE,
                        classes.get(random.nextInt(classes.size())),
                        i / 2,
                        i % 2));
            }
            GuidanceFile expected = told(words);

            // When
            List<Standing> shuffled = new ArrayList<>(words);
            shuffled.addAll(words.subList(0, random.nextInt(words.size())));
            Collections.shuffle(shuffled, random);

            // Then
            assertThat(told(shuffled).standings()).isEqualTo(expected.standings());
            assertThat(told(shuffled).guidance(POLICY)).isEqualTo(expected.guidance(POLICY));
        }
    }

    private static GuidanceFile told(List<Standing> words) {
        GuidanceFile file = empty();
        for (Standing word : words) {
            file = file.with(word, POLICY).file();
        }
        return file;
    }

    private static GuidanceFile empty() {
        return new GuidanceFile(Words.CODE, Words.Q4, Standings.NONE, null);
    }

    private static Standing current(GuidanceFile file) {
        return file.standings().current().orElseThrow();
    }
}
