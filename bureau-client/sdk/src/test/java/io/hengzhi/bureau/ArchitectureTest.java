package io.hengzhi.bureau;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.hengzhi.testsupport.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void names_and_layers_keep_the_house_rules() {
        ArchitectureRules.check(BureauClient.class);
    }

    @Test
    void whoever_uses_the_client_needs_neither_spring_nor_micrometer() {
        JavaClasses client = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.hengzhi.bureau");

        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(client);
        noClasses()
                .that()
                .resideOutsideOfPackage("io.hengzhi.bureau.metrics..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micrometer..", "io.hengzhi.bureau.metrics..")
                .check(client);
    }
}
