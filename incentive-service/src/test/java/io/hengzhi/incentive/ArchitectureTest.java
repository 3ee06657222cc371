package io.hengzhi.incentive;

import io.hengzhi.testsupport.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_service_has_the_shape_of_the_house() {
        ArchitectureRules.check(IncentiveService.class);
    }
}
