package dev.banter.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows of the house: which module may know which, and who may know which library. */
final class ArchitectureTest {

    private static JavaClasses house;

    @BeforeAll
    static void look() {
        house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.banter");
    }

    @Test
    void thePluginApiStandsAlone() {
        hold(classes()
                .that()
                .resideInAPackage("dev.banter.api..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.banter.api..", "java..", "jakarta.inject..", "org.jspecify.annotations.."));
    }

    @Test
    void coreKnowsOnlyThePluginApi() {
        hold(classes()
                .that()
                .resideInAPackage("dev.banter.core..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.banter.core..",
                        "dev.banter.api..",
                        "java..",
                        "com.sun.management",
                        "org.slf4j..",
                        "org.jspecify.annotations.."));
    }

    @Test
    void siblingsNeverMeet() {
        siblingKnows(
                "dev.banter.slack..",
                "dev.banter.host..",
                "dev.banter.store..",
                "dev.banter.workspace..",
                "dev.banter.launcher..");
        siblingKnows(
                "dev.banter.host..",
                "dev.banter.slack..",
                "dev.banter.store..",
                "dev.banter.workspace..",
                "dev.banter.launcher..");
        siblingKnows(
                "dev.banter.store..",
                "dev.banter.slack..",
                "dev.banter.host..",
                "dev.banter.workspace..",
                "dev.banter.launcher..");
        siblingKnows(
                "dev.banter.workspace..",
                "dev.banter.slack..",
                "dev.banter.host..",
                "dev.banter.store..",
                "dev.banter.launcher..",
                "dev.banter.core..",
                "dev.banter.api..");
    }

    @Test
    void eachLibraryHasItsRoom() {
        onlyIn(
                "io.netty..",
                "dev.banter.slack.socket..",
                "dev.banter.slack.link..",
                "dev.banter.slack.rtm..",
                "dev.banter.slack.socketmode..",
                "dev.banter.slack.events..",
                "dev.banter.workspace..");
        onlyIn("org.sqlite..", "dev.banter.store..");
        onlyIn("java.sql..", "dev.banter.store..");
        onlyIn("tools.jackson..", "dev.banter.slack.wire..", "dev.banter.workspace..");
        onlyIn("io.github.classgraph..", "dev.banter.host.scan..");
        onlyIn("org.objectweb.asm..", "dev.banter.host.guard..");
        onlyIn("com.cronutils..", "dev.banter.host.cron..");
        onlyIn("com.google.inject..", "dev.banter.host.load..");
        onlyIn("com.google.common..");
        onlyIn("picocli..", "dev.banter.launcher");
        onlyIn("org.snakeyaml..", "dev.banter.launcher.settings..", "dev.banter.launcher.manifest..");
        onlyIn("ch.qos.logback..", "dev.banter.launcher.log..");
        onlyIn("io.micrometer..", "dev.banter.launcher", "dev.banter.launcher.link");
    }

    @Test
    void noPackagesKnowEachOtherInACircle() {
        hold(slices().matching("dev.banter.(**)").should().beFreeOfCycles());
    }

    @Test
    void onlyTheLauncherWritesToStandardOutput() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage("dev.banter.launcher..")
                .should()
                .accessField(System.class, "out"));
    }

    @Test
    void noStaticStateThatChanges() {
        hold(fields().that().areStatic().should().beFinal());
        hold(fields().should().notHaveRawType(ThreadLocal.class));
    }

    private static void siblingKnows(String sibling, String... others) {
        hold(noClasses()
                .that()
                .resideInAPackage(sibling)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others));
    }

    private static void onlyIn(String library, String... rooms) {
        hold(noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library));
    }

    private static void hold(ArchRule rule) {
        rule.check(house);
    }
}
