package dev.banter.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.Diagnostic.Kind;
import javax.tools.DiagnosticCollector;
import javax.tools.DocumentationTool;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is promised to authors about the API as a whole. */
final class ApiTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "banter", "api");

    @TempDir
    private Path folder;

    @Test
    void standsAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "jakarta.inject", "org.jspecify.annotations", "dev.banter.api")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.banter.api"));
    }

    @Test
    void everyPublicMemberIsDocumented() throws IOException {
        DocumentationTool javadoc = ToolProvider.getSystemDocumentationTool();
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javadoc.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
                Stream<Path> sources = Files.list(SOURCES)) {
            Iterable<? extends JavaFileObject> units =
                    files.getJavaFileObjectsFromPaths(sources.sorted().toList());
            List<String> options =
                    List.of("-Xdoclint:all", "-quiet", "-d", folder.toString(), "-classpath", jars(true));

            javadoc.getTask(null, files, told, null, options, units).call();
        }
        assertThat(told.getDiagnostics().stream()
                        .filter(each -> each.getKind() == Kind.ERROR || each.getSource() != null)
                        .filter(each -> !isCompactConstructor(each)))
                .isEmpty();
        assertThat(folder.resolve("dev/banter/api/Reply.html")).exists();
    }

    /** The components of a record are documented on the record; javadoc 17 asks for them on its constructor too. */
    private static boolean isCompactConstructor(Diagnostic<? extends JavaFileObject> diagnostic) {
        try {
            String line = Objects.requireNonNull(diagnostic.getSource(), diagnostic::toString)
                    .getCharContent(true)
                    .toString()
                    .lines()
                    .skip(diagnostic.getLineNumber() - 1)
                    .findFirst()
                    .orElse("");
            return line.matches("\\s*public \\w+ \\{");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void theContractsExampleCompilesAgainstTheApiAndTheInjectionAnnotationsAlone() throws IOException {
        assertThat(compile(example())).isEmpty();
        assertThat(folder.resolve("example/Deploys.class")).exists();
    }

    @Test
    void everyTypeOfTheApiCanBeUsedWithoutAWarning() throws IOException {
        String plugin = """
                package example;

                import dev.banter.api.*;
                import jakarta.inject.Inject;
                import java.util.concurrent.CompletionStage;
                import java.util.stream.Stream;

                final class Everything {

                    private final Slack slack;
                    private final Catalogue catalogue;

                    @Inject
                    Everything(Slack slack, Catalogue catalogue) {
                        this.slack = slack;
                        this.catalogue = catalogue;
                    }

                    @OnMessage(pattern = "", addressed = true, fallback = true, help = "anything")
                    CompletionStage<Posted> hear(Message message, Match match, Reply reply, @Group(index = 1) String rest) {
                        String name = match.group("name");
                        String first = match.group(1);
                        catalogue.plugins().forEach(plugin -> plugin.handlers().forEach(h -> reply.inThread(h.help())));
                        return slack.in(message.workspace())
                                .say(message.channel().id(), Markup.here().plus(match.text() + name + first + rest))
                                .exceptionally(failure -> {
                                    throw new IllegalStateException(((SlackException) failure).kind().name());
                                });
                    }

                    @OnEvent("*")
                    void see(Event event) {
                        slack.privately(new UserId(event.text("user").orElse("")), event.type());
                    }

                    @OnCommand("/form")
                    void form(Modals modals) {
                        Option prod = Option.of("prod");
                        Button go = Element.button("go", "Go").primary().value("7");
                        Element[] row = Stream.of(go, Element.select("a", prod).chosen(prod), Element.overflow("b", prod))
                                .toArray(Element[]::new);
                        Element picture = row.length > 3 ? Element.radio("c", prod) : Element.image("https://x/", "x");
                        Block text = Block.input("Why", Element.textInput("d").multiline()).optional();
                        modals.open(Modal.of("form", "Form").blocks(
                                Block.section("x").beside(picture),
                                Block.actions(row),
                                Block.actions(Element.datePicker("e").initial("2026-11-28"), Element.userSelect("f")),
                                text));
                    }
                }
                """;

        assertThat(compile(plugin.replace("class Everything", "class Deploys")
                        .replace("Everything(Slack", "Deploys(Slack")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reply.shout(app);",
                "reply.say(42);",
                "Element.datePicker(\"d\").primary();",
                "Element.userSelect(\"u\").multiline();",
                "Element.checkboxes(\"c\", Option.of(\"o\")).placeholder(\"p\");",
                "Element.overflow(\"m\", Option.of(\"o\")).chosen(Option.of(\"o\"));",
                "Element.textInput(\"t\").kit();"
            })
    void theCompilerWouldTellAMistake(String mistake) throws IOException {
        assertThat(compile(example().replace("reply.privately(\"all green\");", mistake)))
                .contains("error:");
    }

    /** What javac has to say about it, jspecify not being on its class path. */
    private String compile(String source) throws IOException {
        Path file = Files.writeString(folder.resolve("Deploys.java"), source);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter told = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("-Xlint:all", "-Werror", "-proc:none", "-d", folder.toString(), "-classpath", jars(false));
            boolean clean = javac.getTask(told, files, null, options, null, files.getJavaFileObjects(file))
                    .call();
            return clean ? "" : "error: " + told;
        }
    }

    private static String example() throws IOException {
        return Files.readString(Path.of("src", "test", "resources", "example", "Deploys.java"));
    }

    private static String jars(boolean withNullMarks) {
        Stream<Class<?>> types =
                withNullMarks ? Stream.of(Inject.class, NullMarked.class) : Stream.of(Inject.class, Message.class);
        return String.join(File.pathSeparator, types.map(ApiTest::whereFrom).toList());
    }

    private static String whereFrom(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }
}
