package dev.banter.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

    private static final JavaClasses STORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.banter.store");

    @Test
    void packagesHaveNoCircles() {
        hold(slices().matching("dev.banter.(**)").should().beFreeOfCycles());
    }

    @Test
    void standsOnCoreAndTheDatabaseAlone() {
        hold(classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "dev.banter.api",
                        "dev.banter.core..",
                        "dev.banter.store..",
                        "org.sqlite",
                        "org.slf4j",
                        "org.jspecify.annotations"));
    }

    /** What all in the process share keeps a dead plugin alive, or a plugin's driver. */
    @Test
    void nothingIsSharedWithTheProcess() {
        hold(noClasses().should().dependOnClassesThat().areAssignableTo(DriverManager.class));
        hold(noFields().that().areStatic().should().notBeFinal());
    }

    private static void hold(ArchRule rule) {
        rule.check(STORE);
    }
}
