package io.hengzhi.gateway;

import io.hengzhi.testsupport.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_gateway_keeps_the_rules() {
        ArchitectureRules.check(GatewayService.class);
    }
}
