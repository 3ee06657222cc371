package io.hengzhi.scoring;

import io.hengzhi.testsupport.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void scoring_keeps_the_rules() {
        ArchitectureRules.check(ScoringService.class);
    }
}
