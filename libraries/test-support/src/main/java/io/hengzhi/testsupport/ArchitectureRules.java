package io.hengzhi.testsupport;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.hengzhi.platform.permission.Permitted;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What HOUSE-STYLE says about shape, executable. A change here needs a decision record. */
public final class ArchitectureRules {

    private static final String[] FRAMEWORKS = {
        "org.springframework..",
        "org.apache.kafka..",
        "com.mongodb..",
        "org.bson..",
        "tools.jackson..",
        "com.fasterxml..",
        "org.slf4j..",
        "io.micrometer..",
        "jakarta.."
    };

    private static final String[] SERVICES = {
        "io.hengzhi.registry..",
        "io.hengzhi.ingestion..",
        "io.hengzhi.scoring..",
        "io.hengzhi.appeal..",
        "io.hengzhi.incentive..",
        "io.hengzhi.audit..",
        "io.hengzhi.gateway.."
    };

    private static final String BANNED_NAME = ".*(Util|Utils|Helper|Manager|Impl|DTO|Dto|VO|Base|Common)";

    private ArchitectureRules() {}

    /** Checks the service whose application class this is. */
    public static void check(Class<?> application) {
        String root = application.getPackageName();
        JavaClasses service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        rules(root).forEach(rule -> rule.allowEmptyShould(true).check(service));
    }

    /** Checks a library that must stay free of frameworks, clock and chance. */
    public static void checkPure(String rootPackage) {
        JavaClasses library = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
        pure(rootPackage + "..").forEach(rule -> rule.check(library));
        names().check(library);
    }

    static List<ArchRule> rules(String root) {
        String others = root + "..";
        List<ArchRule> rules = new java.util.ArrayList<>(pure("..domain.."));
        rules.add(noClasses()
                .that()
                .resideInAPackage("..application..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "jakarta.."))
                .because("a use case loads, decides and stores through ports; adapters know the frameworks"));
        rules.add(noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..application..", "..web..", "..kafka..", "..mongo..")
                .because("the domain depends on nothing but itself"));
        rules.add(noClasses()
                .that()
                .resideInAPackage(others)
                .should()
                .dependOnClassesThat(resideInAnyPackage(SERVICES).and(not(resideInAnyPackage(others))))
                .because("no service depends on another: they share libraries and events"));
        rules.add(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.hengzhi.contract.wire..")
                .because("generated wire classes stay behind the contract's events"));
        rules.add(classes()
                .that(are(describe("adapters", ArchitectureRules::isAdapter)))
                .should()
                .notBePublic()
                .because("adapters are package-private: nothing depends on them"));
        rules.add(methods()
                .that()
                .areAnnotatedWith(GetMapping.class)
                .or()
                .areAnnotatedWith(PostMapping.class)
                .or()
                .areAnnotatedWith(PutMapping.class)
                .or()
                .areAnnotatedWith(PatchMapping.class)
                .or()
                .areAnnotatedWith(DeleteMapping.class)
                .or()
                .areAnnotatedWith(RequestMapping.class)
                .should()
                .beAnnotatedWith(Permitted.class)
                .because("an endpoint without a row in the permission table must not exist"));
        rules.add(noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value")
                .because("settings are validated records"));
        rules.add(names());
        return rules;
    }

    private static List<ArchRule> pure(String where) {
        return List.of(
                noClasses()
                        .that()
                        .resideInAPackage(where)
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS))
                        .because("the pure core decides: values in, decision out"),
                noClasses()
                        .that()
                        .resideInAPackage(where)
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.time.Clock")
                        .orShould()
                        .callMethod(java.time.Instant.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .callMethod(System.class, "nanoTime")
                        .orShould()
                        .callMethod(java.util.UUID.class, "randomUUID")
                        .orShould()
                        .callMethod(Math.class, "random")
                        .because("the same input gives the same output for ever"));
    }

    private static ArchRule names() {
        return noClasses()
                .should()
                .haveNameMatching(BANNED_NAME)
                .because("such a name says nothing: say what it promises");
    }

    private static boolean isAdapter(JavaClass candidate) {
        String[] segments = candidate.getPackageName().split("\\.");
        String last = segments[segments.length - 1];
        return (last.equals("web") || last.equals("kafka") || last.equals("mongo"))
                && candidate.getEnclosingClass().isEmpty();
    }
}
