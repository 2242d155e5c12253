package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A plugin's calls that would end the bot, or stay in it for ever, in every form: each throws words instead. */
final class RefusedCallsTest {

    private static final String ENDS =
            ", which would end the bot for everybody; the bot goes on: return, or throw, instead";
    private static final String STAYS =
            ", which would keep the plugin in memory for as long as the bot runs; nothing was"
                    + " added: implement AutoCloseable in one of the plugin's classes, and end there what has to be ended";

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    static Stream<Arguments> forms() {
        return Stream.of(
                form("System.exit(3);", "System.exit"),
                form("Runtime.getRuntime().exit(3);", "Runtime.exit"),
                form("Runtime.getRuntime().halt(3);", "Runtime.halt"),
                form("java.util.function.IntConsumer out = System::exit; out.accept(3);", "System.exit"),
                form("java.util.function.IntConsumer out = Runtime.getRuntime()::halt; out.accept(3);", "Runtime.halt"),
                form(
                        "java.util.function.ObjIntConsumer<Runtime> out = Runtime::exit; out.accept(Runtime.getRuntime(), 3);",
                        "Runtime.exit"),
                form("Runnable out = () -> System.exit(3); out.run();", "System.exit"),
                form("try { System.exit(3); } catch (Exception failed) { return; }", "System.exit"),
                form(
                        "for (long i = 0; i >= 0; i++) if (i > 5) System.exit((int) (3 + i)); else i += 2;",
                        "System.exit"));
    }

    private static Arguments form(String code, String call) {
        return Arguments.of(code, call);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anEndOfTheProcessIsAnErrorInstead(String code, String call) throws Exception {
        handler(code).in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("go")).containsExactly(error("ways.Out", call));
        assertThat(bot.switchboard.say("still there?")).containsExactly("yes");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void inAnInterfaceTooStaticAndDefault(String code, String call) throws Exception {
        PluginJar.named("ways.jar")
                .source("package ways; class Out implements Door { @OnMessage(pattern = \"go\") void go() { leave(); }"
                        + " @OnMessage(pattern = \"slam\") void slam() { Door.slam(); } }")
                .source("package ways; interface Door { default void leave() { " + code + " } static void slam() { "
                        + code + " } }")
                .in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("go")).containsExactly(error("ways.Door", call));
        assertThat(bot.switchboard.say("slam")).containsExactly(error("ways.Door", call));
    }

    @Test
    void inALibraryOfThePluginsTheLibraryIsNamed() throws Exception {
        PluginJar.named("ways.jar")
                .source("package ways; class Out { @OnMessage(pattern = \"go\") void go() { lib.Tool.main(); } }")
                .source(
                        "package lib; public class Tool { public static void main(String... args) { System.exit(2); } }")
                .in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("go")).containsExactly(error("lib.Tool", "System.exit"));
    }

    @ParameterizedTest
    @MethodSource("hooks")
    void aShutdownHookIsRefusedAsTheJdkRefusesOne(String code) throws Exception {
        handler(code).in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("go"))
                .containsExactly(
                        "java.lang.IllegalStateException: plugin ways #1: ways.Out called Runtime.addShutdownHook"
                                + STAYS);
        bot.host.close();
        bot.awaitCollected("ways");
    }

    static List<String> hooks() {
        return List.of(
                "Runtime.getRuntime().addShutdownHook(new Thread());",
                "java.util.function.Consumer<Thread> hooks = Runtime.getRuntime()::addShutdownHook; hooks.accept(new Thread());");
    }

    @Test
    void aSignedClassKeepsItsSigner(@TempDir Path folder) throws Exception {
        Path plain = PluginJar.named("ways.jar").source("""
                package ways;
                class Out {
                    @OnMessage(pattern = "go") void go() { System.exit(3); }
                    @OnMessage(pattern = "who") String who() {
                        return "signers: " + Out.class.getProtectionDomain().getCodeSource().getCodeSigners().length;
                    }
                }
                """).in(folder);
        SignedJar.sign(plain, bot.folder.resolve("ways.jar"), folder);
        bot.host.start();
        assertThat(bot.switchboard.say("go")).containsExactly(error("ways.Out", "System.exit"));
        assertThat(bot.switchboard.say("who")).containsExactly("signers: 1");
    }

    @Test
    void methodsOfTheSameNamesAreLeftAlone() throws Exception {
        PluginJar.named("ways.jar")
                .source("package ways; class Out { @OnMessage(pattern = \"go\") String go() { return"
                        + " System.exit(3) + new Runtime().halt(4); } }")
                .source("package ways; class System { static String exit(int code) { return \"s\" + code; } }")
                .source("package ways; class Runtime { String halt(int code) { return \"r\" + code; } }")
                .in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("go")).containsExactly("s3r4");
    }

    static Stream<Named<byte[]>> odd() {
        return Stream.of(
                Named.of("of Java 1.4", OddClasses.subroutine("odd/Odd")),
                Named.of("with a method handle", OddClasses.handle("odd/Odd")),
                Named.of("with a computed constant", OddClasses.constant("odd/Odd")));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void inClassesThatTodaysCompilerDoesNotWrite(byte[] odd) throws Exception {
        leaving().entry("odd/Odd.class", odd).in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("go"))
                .containsExactly("java.lang.Error: plugin ways #1: odd.Odd called System.exit" + ENDS);
    }

    static Stream<Arguments> hopeless() {
        return Stream.of(
                Arguments.of(OddClasses.garbled("odd/Odd"), "java.lang.ArrayIndexOutOfBoundsException"),
                Arguments.of(OddClasses.initialiser("odd/Odd"), "an interface of its age cannot have other methods"));
    }

    @ParameterizedTest
    @MethodSource("hopeless")
    void aClassOutOfWhichTheCallCannotBeTakenIsNotLoaded(byte[] odd, String why) throws Exception {
        leaving().entry("odd/Odd.class", odd).in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("go").get(0))
                .startsWith("java.lang.ClassFormatError: odd.Odd calls System.exit, which no plugin may, and the call"
                        + " cannot be taken out, because " + why)
                .endsWith("; take it out of the source");
    }

    /** Tells what came of it without knowing the class while it is compiled. */
    private static PluginJar leaving() {
        return PluginJar.named("ways.jar").source("""
                package ways;
                class Out {
                    @OnMessage(pattern = "go")
                    String go() throws Exception {
                        try {
                            Class.forName("odd.Odd").getMethod("leave").invoke(null);
                            return "came back";
                        } catch (java.lang.reflect.InvocationTargetException thrown) {
                            Throwable cause = thrown.getCause();
                            return "" + (cause instanceof BootstrapMethodError ? cause.getCause() : cause);
                        } catch (LinkageError unlinked) {
                            return unlinked.toString();
                        }
                    }
                }
                """);
    }

    private static PluginJar handler(String code) {
        return PluginJar.named("ways.jar")
                .source("package ways; class Out { @OnMessage(pattern = \"^go$\") void go() { " + code
                        + " } @OnMessage(pattern = \"still\") String still() { return \"yes\"; } }");
    }

    private static String error(String caller, String call) {
        return "java.lang.IllegalStateException: java.lang.Error: plugin ways #1: " + caller + " called " + call + ENDS;
    }
}
