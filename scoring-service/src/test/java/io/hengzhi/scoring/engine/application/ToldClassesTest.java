package io.hengzhi.scoring.engine.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** It holds what a map would hold. */
class ToldClassesTest {

    private final Random random = new Random(4);

    private void fill(ToldClasses told, Map<Integer, String> map, int members) {
        for (int i = 0; i < members; i++) {
            int member = random.nextInt(3 * members);
            String code = String.valueOf((char) ('A' + random.nextInt(5)));
            told.put(member, code);
            map.put(member, code);
        }
    }

    @Test
    void finds_the_class_last_told_of_each_member_and_of_no_other() {
        for (int members : new int[] {1, 15, 16, 17, 1_000, 20_000}) {
            ToldClasses told = new ToldClasses(members / 7);
            Map<Integer, String> map = new HashMap<>();

            fill(told, map, members);

            for (int member = 0; member < 3 * members; member++) {
                assertThat(told.find(member)).isEqualTo(map.get(member));
            }
        }
    }

    @Test
    void names_the_members_of_whom_another_telling_has_nothing() {
        ToldClasses told = new ToldClasses(0);
        Map<Integer, String> map = new HashMap<>();
        fill(told, map, 500);
        ToldClasses later = new ToldClasses(500);
        Map<Integer, String> laterMap = new HashMap<>();
        fill(later, laterMap, 500);

        int[] missing = told.missingIn(later);

        map.keySet().removeAll(laterMap.keySet());
        assertThat(missing).hasSizeGreaterThan(50);
        assertThat(missing)
                .containsExactlyInAnyOrder(
                        map.keySet().stream().mapToInt(Integer::intValue).toArray());
    }

    @Test
    void is_empty_before_anything_was_told() {
        assertThat(new ToldClasses(10).isEmpty()).isTrue();
        assertThat(new ToldClasses(10).find(0)).isNull();
    }
}
