package io.hengzhi.ingestion;

import io.hengzhi.testsupport.ArchitectureRules;
import org.junit.jupiter.api.Test;

class IngestionArchitectureTest {

    @Test
    void the_service_has_the_shape_that_the_house_style_asks_for() {
        ArchitectureRules.check(IngestionService.class);
    }
}
