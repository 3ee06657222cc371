package io.hengzhi.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.scoring.engine.SmallCity;
import io.hengzhi.scoring.ranking.domain.Movers;
import io.hengzhi.scoring.ranking.domain.Movers.Move;
import io.hengzhi.scoring.ranking.domain.Movers.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who has moved in a list between two moments. */
class MoversTest {

    private static Standing standing(int member, int rank, @Nullable String classCode) {
        return new Standing(SmallCity.code(member), rank, classCode);
    }

    private static final List<Standing> THEN = List.of(
            standing(1, 1, "A"),
            standing(2, 2, "A"),
            standing(3, 3, "B"),
            standing(4, 4, "B"),
            standing(5, 5, "C"),
            standing(6, 6, "C"));

    private static final List<Standing> NOW = List.of(
            standing(5, 1, "A"),
            standing(1, 2, "A"),
            standing(7, 3, "B"),
            standing(2, 4, "B"),
            standing(4, 5, "B"),
            standing(3, 6, "C"));

    @Test
    void the_greatest_gain_and_the_greatest_loss_stand_first() {
        Movers movers = Movers.between(THEN, NOW, 10);

        assertThat(movers.gains()).extracting(Move::places).containsExactly(4);
        assertThat(movers.gains()).extracting(Move::code).containsExactly(SmallCity.code(5));
        assertThat(movers.losses()).extracting(Move::places).containsExactly(-3, -2, -1, -1);
        assertThat(movers.losses())
                .extracting(Move::code)
                .containsExactly(SmallCity.code(3), SmallCity.code(2), SmallCity.code(1), SmallCity.code(4));
    }

    @Test
    void a_change_of_class_counts_without_a_great_change_of_rank_too() {
        Movers movers = Movers.between(THEN, NOW, 2);

        assertThat(movers.classesChanged()).isEqualTo(3);
        assertThat(movers.classChanges())
                .extracting(
                        move -> move.then().classCode() + " to " + move.now().classCode())
                .containsExactly("C to A", "A to B");
    }

    @Test
    void who_came_and_who_left_moved_no_place() {
        Movers movers = Movers.between(THEN, NOW, 10);

        assertThat(movers.entered()).isEqualTo(1);
        assertThat(movers.left()).isEqualTo(1);
        assertThat(movers.gains()).extracting(Move::code).doesNotContain(SmallCity.code(7));
        assertThat(movers.losses()).extracting(Move::code).doesNotContain(SmallCity.code(6));
    }

    @Test
    void nothing_has_moved_in_a_list_that_is_as_it_was() {
        assertThat(Movers.between(THEN, THEN, 10)).isEqualTo(new Movers(List.of(), List.of(), List.of(), 0, 0, 0));
    }

    /** By looking at every pair, for lists of any kind. */
    @Test
    void agrees_with_a_comparison_of_every_pair() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            List<Standing> then = anyList(random);
            List<Standing> now = anyList(random);
            List<String> expected = new ArrayList<>();
            int kept = 0;
            int changed = 0;
            for (Standing one : then) {
                for (Standing other : now) {
                    if (one.code().equals(other.code())) {
                        kept++;
                        changed += Objects.equals(one.classCode(), other.classCode()) ? 0 : 1;
                        if (other.rank() < one.rank()) {
                            expected.add(text(one.code(), one.rank() - other.rank()));
                        }
                    }
                }
            }

            Movers movers = Movers.between(then, now, 1000);

            assertThat(movers.gains().stream().map(move -> text(move.code(), move.places())))
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(movers.gains()).isSortedAccordingTo((a, b) -> b.places() - a.places());
            assertThat(movers.entered()).isEqualTo(now.size() - kept);
            assertThat(movers.left()).isEqualTo(then.size() - kept);
            assertThat(movers.classesChanged()).isEqualTo(changed);
        }
    }

    private static String text(CreditCode code, int places) {
        return code + " " + places;
    }

    private static List<Standing> anyList(Random random) {
        List<Standing> list = new ArrayList<>();
        for (int member = 0; member < 30; member++) {
            if (random.nextInt(4) > 0) {
                list.add(standing(member, 1 + random.nextInt(30), "ABC".substring(0, 1 + random.nextInt(3))));
            }
        }
        return list;
    }
}
