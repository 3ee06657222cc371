package io.hengzhi.samplecity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void the_readme_lists_the_special_cases_as_they_are() {
        assertThat(Path.of("README.md"))
                .content()
                .as("the table is special-cases.md of what SampleCity.write makes")
                .endsWith(SampleCity.specialCasesTable());
    }
}
