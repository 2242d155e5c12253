package dev.banter.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.banter.core.run.Allocation;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.banter.core");

    @Test
    void packagesHaveNoCircles() {
        hold(slices().matching("dev.banter.(**)").should().beFreeOfCycles());
    }

    @Test
    void usesPlainJavaAndTheLoggingFacadeOnly() {
        hold(classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "dev.banter.api", "dev.banter.core..", "org.slf4j", "org.jspecify.annotations")
                .orShould()
                .be(Allocation.class));
    }

    @Test
    void onlyTimeLooksAtTheClockOrWaitsForIt() {
        hold(noClasses().should().callMethod(Thread.class, "sleep", long.class));
        hold(noClasses().should().callMethod(System.class, "currentTimeMillis"));
    }

    @Test
    void nothingIsPrintedAndNothingIsKeptInStaticsOrThreadLocals() {
        hold(noClasses().should().accessField(System.class, "out"));
        hold(noClasses().should().accessField(System.class, "err"));
        hold(noFields().should().haveRawType(ThreadLocal.class));
        hold(noFields().that().areStatic().should().notBeFinal());
    }

    private static void hold(ArchRule rule) {
        rule.check(CORE);
    }
}
