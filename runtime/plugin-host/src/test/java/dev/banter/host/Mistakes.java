package dev.banter.host;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What can be wrong with a plugin, one mistake a jar; the jar's name is that of its golden file. */
final class Mistakes {

    private static final String ANY = " @OnMessage(pattern = \"\") void all() {}";

    /** How a jar with a mistake gets into a folder, by the plugin's id. */
    private final Map<String, Consumer<Path>> all = new LinkedHashMap<>();

    /** Those of which the sources are all there is. */
    private final Map<String, List<String>> sources = new LinkedHashMap<>();

    /** Every mistake in which the jar can be opened and its name makes an id. */
    static Map<String, Consumer<Path>> all() {
        return made().all;
    }

    /** All of these, each in a package of its own, in one jar. */
    static PluginJar inOneJar(String name, Predicate<String> which) {
        PluginJar jar = PluginJar.named(name);
        made().sources.forEach((id, sources) -> {
            if (which.test(id)) {
                String own = "of_" + id.replace('-', '_');
                sources.forEach(source -> jar.source(source.replaceAll("\\bexample\\b", own)));
            }
        });
        return jar;
    }

    private static Mistakes made() {
        Mistakes mistakes = new Mistakes();
        mistakes.handlers();
        mistakes.groups();
        mistakes.rights();
        mistakes.classes();
        mistakes.constructors();
        mistakes.links();
        mistakes.exports();
        mistakes.several();
        return mistakes;
    }

    private void handlers() {
        handler("private-handler", "@OnMessage(pattern = \"hi\") private void hi(Reply reply) {}");
        handler("static-handler", "@OnMessage(pattern = \"hi\") static void hi(Message message) {}");
        handler(
                "bad-pattern",
                "@OnMessage(pattern = \"^deploy (\\\\w+\") void deploy(@Group(index = 1) String app) {}");
        handler("wrong-return", """
                @OnMessage(pattern = "a") int number() { return 1; }
                @OnMessage(pattern = "b") java.util.List<Integer> numbers() { return null; }
                @OnMessage(pattern = "c") Object anything() { return null; }
                @OnMessage(pattern = "d") @SuppressWarnings("rawtypes") java.util.Optional raw() { return null; }
                @OnMessage(pattern = "e") java.nio.file.Path path() { return null; }
                """);
        handler("unknown-parameter", """
                @OnMessage(pattern = "a") void services(Slack slack, Catalogue catalogue) {}
                @OnMessage(pattern = "b") void happening(Event event) {}
                @OnMessage(pattern = "c") void thread(Thread thread) {}
                """);
        handler("event-handler", """
                @OnEvent("hello") void nothing() {}
                @OnEvent("hello") void reply(Event event, Reply reply) {}
                @OnEvent("hello") String said(Event event) { return "hi"; }
                @OnEvent(" ") void blank(Event event) {}
                """);
        handler("both-annotations", "@OnMessage(pattern = \"hi\") @OnEvent(\"hello\") void hi(Event event) {}");
        handler("three-annotations", """
                @OnCommand("/a") @OnAction("a") @OnView("a") void all() {}
                """);
        handler("command-handler", """
                @OnCommand("deploy") void slashless(Command command) {}
                @OnCommand("/deploy now") void twoWords() {}
                @OnCommand(" ") void blank() {}
                @OnCommand(value = "/deploy", pattern = "(") void broken(@Group(index = 1) String app) {}
                @OnCommand(value = "/deploy", pattern = "(a)") int wrong(Message message, @Group(index = 2) String app) { return 1; }
                @OnCommand("/deploy") private void hidden(Reaction reaction) {}
                """);
        handler("reaction-handler", """
                @OnReaction("two words") void words(Reaction reaction, Match match) {}
                @OnReaction void modal(Reaction reaction, Modals modals, @Group("app") String app, String text) {}
                @OnReaction(removed = true) static ViewAnswer answer() { return null; }
                """);
        handler("interaction-handlers", """
                @OnAction(" ") void action(View view) {}
                @OnView("") int submitted(View view) { return 1; }
                @OnView(value = "form", closed = true) ViewAnswer closed(View view, Modals modals) { return null; }
                @OnShortcut("") void shortcut(Command command, Slack slack) {}
                """);
        handler("interceptors", """
                @BeforeHandlers int number(Message message) { return 1; }
                @BeforeHandlers static boolean every(Post post, Match match) { return true; }
                @BeforeHandlers @Limit(calls = 1, within = "1m") void limited() {}
                @BeforeSending String text(Post post) { return ""; }
                @BeforeSending private Post nothing() { return null; }
                @BeforeSending @BeforeHandlers void both(Post post) {}
                """);
        all.put(
                "no-handler",
                folder -> PluginJar.named("no-handler.jar")
                        .source("package example; class Library { void help() {} }")
                        .in(folder));
    }

    private void groups() {
        handler("unknown-group", """
                @OnMessage(pattern = "^(?<app>x) (?<env>y)") void some(@Group("application") String app) {}
                @OnMessage(pattern = "^hello") void none(@Group("app") String app) {}
                @OnMessage(pattern = "(?<app>x)") void two(@Group("app") String app, @Group("a") int a, @Group("b") int b) {}
                """);
        handler("group-index", """
                @OnMessage(pattern = "none") void none(@Group(index = 1) String text) {}
                @OnMessage(pattern = "(one)") void one(@Group(index = 2) String text) {}
                @OnMessage(pattern = "(one) (?<two>two)") void two(@Group(index = 3) String text) {}
                @OnMessage(pattern = "(one)") void negative(@Group(index = -2) String text) {}
                """);
        handler("group-without-choice", """
                @OnMessage(pattern = "(?<app>x)") void neither(@Group String app) {}
                @OnMessage(pattern = "(x)") void neitherNorName(@Group String app) {}
                @OnMessage(pattern = "x") void neitherNorGroup(@Group String app) {}
                @OnMessage(pattern = "(?<app>x)") void both(@Group(value = "app", index = 1) String app) {}
                """);
        handler("group-forgotten", """
                @OnMessage(pattern = "(?<app>x) (?<env>y)") void named(String app) {}
                @OnMessage(pattern = "(x)") void numbered(Integer number) {}
                @OnMessage(pattern = "x") void none(java.util.Optional<String> app) {}
                """);
        handler("unconvertible", """
                @OnMessage(pattern = "(x)") void task(@Group(index = 1) Runnable task) {}
                @OnMessage(pattern = "(x)") void array(@Group(index = 1) char[] text) {}
                @OnMessage(pattern = "(x)") <T> void any(@Group(index = 1) T any) {}
                @OnMessage(pattern = "(x)") void wild(@Group(index = 1) java.util.Optional<?> any) {}
                """);
        handler(
                "primitive-absent",
                "@OnMessage(pattern = \"^wait(?: (?<minutes>\\\\d+))?$\") void hold(@Group(\"minutes\") int minutes) {}");
    }

    private void rights() {
        handler("allow", """
                @Allow @OnMessage(pattern = "a") void nobody() {}
                @Allow(users = {"ana", "U012AB3CD", "u012ab3cd", "@Ana", "C012AB3CD"}) @OnMessage(pattern = "b") void users() {}
                @Allow(groups = {"<!subteam^S1>", "@oncall", "Oncall", "#ops"}) @OnMention void groups() {}
                @Allow(channels = {"ops", "#Ops", "", "#ops", "c012ab3cd"}) @OnCommand("/ops") void channels() {}
                @Allow(channels = "#ops") @OnView("form") void view(View view) {}
                """);
        handler("limit", """
                @Limit(calls = 0, within = "1m") @OnMessage(pattern = "a") void never() {}
                @Limit(calls = 1001, within = "soon") @OnReaction("eyes") void often() {}
                @Limit(calls = 1, within = "0s") @OnAction("go") void atOnce() {}
                @Limit(calls = 1, within = "2d") @OnShortcut("go") void seldom() {}
                """);
        handler("confirm", """
                @Confirm(" ") @OnMessage(pattern = "a") void nothing() {}
                @Confirm("Stop {app} on {env}?") @OnMessage(pattern = "(?<app>b) (?<in>x)") void wrong(@Group("app") String app) {}
                @Confirm(value = "Stop {it}?", within = "2h") @OnCommand(value = "/stop", pattern = "c") void none() {}
                @Confirm(value = "Stop {}{ it}?", within = "fast") @OnMention void brackets() {}
                @Confirm("Sure?") @OnReaction("eyes") void reaction() {}
                @OnAction("banter.confirm.yes") void forged() {}
                """);
        sources("rights-of-nobody", """
                package example;
                @Allow(users = "U012AB3CD")
                class Deploys {
                    @OnMessage(pattern = "a") void all() {}
                    @OnEvent("hello") @Limit(calls = 1, within = "1m") void hello(Event event) {}
                    @Allow(channels = "#ops") @Limit(calls = 1, within = "1m") void helper() {}
                }
                """);
    }

    private void classes() {
        sources(
                "abstract-class",
                "package example; abstract class Deploys { @OnMessage(pattern = \"\") void all() {} }");
        sources("interface", "package example; interface Deploys { @OnMessage(pattern = \"\") default void all() {} }");
        sources("enum", "package example; enum Deploys { ONE; @OnMessage(pattern = \"\") void all() {} }");
        sources(
                "inner-class",
                "package example; class Deploys { class Inner { @OnMessage(pattern = \"\") void all() {} } }");
        sources("local-class", """
                package example;
                class Deploys {
                    Object make() {
                        return new Object() { @OnMessage(pattern = "") void all() {} };
                    }
                }
                """);
    }

    private void constructors() {
        handler("constructor-without-inject", "Deploys(Slack slack) {}" + ANY);
        handler("constructors-with-inject", "@Inject Deploys() {} @Inject Deploys(Slack slack) {}" + ANY);
        handler("private-constructor", "private Deploys() {}" + ANY);
        handler("injected-field", "@Inject Slack slack;" + ANY);
        handler("named-dependency", "@Inject Deploys(@Named(\"slow\") Slack slack) {}" + ANY);
        handler(
                "unresolvable-dependency",
                "@Inject Deploys(Runnable task, String name, int count, Provider<java.util.List<String>> lines) {}"
                        + ANY);
        sources(
                "interface-dependency",
                "package example; class Deploys { @Inject Deploys(Store store, Provider<Clerk> clerk) {}" + ANY + "}",
                "package example; interface Store {}",
                "package example; class Clerk { Clerk(Store store) {} }");
        sources(
                "cycle",
                "package example; class Deploys { @Inject Deploys(A a) {}" + ANY + "}",
                "package example; class A { @Inject A(B b) {} }",
                "package example; class B { @Inject B(A a) {} }");
        handler("constructor-throws", "Deploys() { throw new IllegalStateException(\"no database\"); }" + ANY);
        handler("constructor-exits", "Deploys() { System.exit(1); }" + ANY);
        handler("initialiser-exits", "static { Runtime.getRuntime().halt(1); }" + ANY);
        handler("constructor-hooks", "Deploys() { Runtime.getRuntime().addShutdownHook(new Thread()); }" + ANY);
        handler("initialiser-throws", "static final int X = Integer.parseInt(\"x\");" + ANY);
        handler("constructor-blocks", "Deploys() throws Exception { Thread.sleep(60_000); }" + ANY);
        handler("constructor-recurses", "Deploys() { new Deploys(); }" + ANY);
        sources(
                "start-throws",
                "package example; class Deploys implements Started { public void started() throws Exception"
                        + " { throw new java.io.IOException(\"no database\"); }" + ANY + "}",
                "package example; class Releases implements Started { public void started()"
                        + " { throw new AssertionError(); }" + ANY + "}");
        sources(
                "start-of-each",
                "package example; class Deploys { @Inject Deploys(Clerk clerk) {}" + ANY + "}",
                "package example; class Clerk implements Started { public void started() {} }");
    }

    private void links() {
        String library = "package lib; public class Joiner { public static String join(String text) { return text; } }";
        all.put(
                "missing-in-body",
                folder -> PluginJar.named("missing-in-body.jar")
                        .source(library)
                        .source(
                                one(
                                        "@OnMessage(pattern = \"\") String all() { return lib.Joiner.join(\"a\" + (System.nanoTime() > 5_000_000_000L)); }"))
                        .without("lib.Joiner")
                        .in(folder));
        all.put(
                "missing-in-signature",
                folder -> PluginJar.named("missing-in-signature.jar")
                        .source(library)
                        .source(one("@OnMessage(pattern = \"\") void all() {} void use(lib.Joiner joiner) {}"))
                        .without("lib.Joiner")
                        .in(folder));
        all.put(
                "missing-superclass",
                folder -> PluginJar.named("missing-superclass.jar")
                        .source(library)
                        .source("package example; class Deploys extends lib.Joiner {" + ANY + "}")
                        .without("lib.Joiner")
                        .in(folder));
        all.put(
                "uses-the-host",
                folder -> PluginJar.named("uses-the-host.jar")
                        .source(one("Object lane() { return dev.banter.core.run.LaneSettings.DEFAULT; }" + ANY))
                        .againstTheHost()
                        .in(folder));
        all.put(
                "brings-the-host",
                folder -> PluginJar.named("brings-the-host.jar")
                        .source(one(ANY))
                        .source("package dev.banter.core.run; class Lane {}")
                        .in(folder));
        all.put(
                "newer-byte-code",
                folder -> PluginJar.named("newer-byte-code.jar")
                        .source(one(ANY))
                        .source("package example; class Other {" + ANY + "}")
                        .forJava(Runtime.version().feature() + 8)
                        .in(folder));
        all.put(
                "garbage-class",
                folder -> PluginJar.named("garbage-class.jar")
                        .source(one("Object helper() { return new Helper(); }" + ANY))
                        .source("package example; class Helper {}")
                        .entry("example/Helper.class", "no class".getBytes(StandardCharsets.UTF_8))
                        .in(folder));
    }

    private void exports() {
        sources("wrong-exports", "package example.api; public class Prices {}", """
                package example;
                @Plugin(exports = {"example", "example.api", "example.api.", "example.spi", "", "java.util", "org.slf4j", "dev.banter.host"})
                class Deploys { @OnMessage(pattern = "(") void all() {} }
                """);
        sources("exports-nothing", "package example; @Plugin(id = \"exports-nothing\") class Deploys {}");
        all.put(
                "library-with-a-hole",
                folder -> PluginJar.named("library-with-a-hole.jar")
                        .source("package example.api; public class Prices { Object all = new lib.Joiner(); }")
                        .source("package example; @Plugin(exports = \"example.api\") interface Library {}")
                        .source("package lib; public class Joiner {}")
                        .without("lib.Joiner")
                        .in(folder));
    }

    private void several() {
        all.put(
                "several",
                folder -> PluginJar.named("several-0.9.jar")
                        .source("package lib; public class Joiner {}")
                        .source("""
                        package example;
                        class Deploys {
                            @Inject Deploys(Store store) {}
                            @OnMessage(pattern = "[") int broken(@Group("app") String app) { return 0; }
                            @OnMessage(pattern = "(?<app>x)") private static void hidden(@Group("ap") String app, Slack slack) {}
                            @OnEvent("hello") String greet() { return ""; }
                        }
                        """)
                        .source("package example; interface Store { Object JOINER = new lib.Joiner(); }")
                        .source(
                                "package example; class Releases { Releases(String name) {} @OnMessage(pattern = \"ok\") void ok() {} }")
                        .without("lib.Joiner")
                        .in(folder));
    }

    private void handler(String id, String members) {
        sources(id, one(members));
    }

    private static String one(String members) {
        return "package example; class Deploys {" + members + "}";
    }

    private void sources(String id, String... code) {
        sources.put(id, List.of(code));
        all.put(id, folder -> {
            PluginJar jar = PluginJar.named(id + ".jar");
            Arrays.stream(code).forEach(jar::source);
            jar.in(folder);
        });
    }
}
