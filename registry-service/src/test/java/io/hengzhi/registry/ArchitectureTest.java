package io.hengzhi.registry;

import io.hengzhi.testsupport.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keeps_the_rules_of_the_house() {
        ArchitectureRules.check(RegistryService.class);
    }
}
