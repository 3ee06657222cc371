package io.hengzhi.testsupport;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LibrariesTest {

    @Test
    void the_kernel_is_pure() {
        ArchitectureRules.checkPure("io.hengzhi.kernel");
    }

    @Test
    void the_rule_of_purity_bites_where_a_framework_is_used() {
        assertThatThrownBy(() -> ArchitectureRules.checkPure("io.hengzhi.platform.web"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the pure core decides");
    }
}
