package dev.banter.host;

/** What can be wrong with the classes of handlers: what they are, how they are made, what others get of them. */
final class ClassMistakes {

    private final Mistakes to;

    private ClassMistakes(Mistakes to) {
        this.to = to;
    }

    static void into(Mistakes to) {
        ClassMistakes mistakes = new ClassMistakes(to);
        mistakes.classes();
        mistakes.constructors();
        mistakes.exports();
    }

    private void classes() {
        to.sources(
                "abstract-class",
                "package example; abstract class Deploys { @OnMessage(pattern = \"\") void all() {} }");
        to.sources(
                "interface", "package example; interface Deploys { @OnMessage(pattern = \"\") default void all() {} }");
        to.sources("enum", "package example; enum Deploys { ONE; @OnMessage(pattern = \"\") void all() {} }");
        to.sources(
                "inner-class",
                "package example; class Deploys { class Inner { @OnMessage(pattern = \"\") void all() {} } }");
        to.sources("local-class", """
                package example;
                class Deploys {
                    Object make() {
                        return new Object() { @OnMessage(pattern = "") void all() {} };
                    }
                }
                """);
    }

    private void constructors() {
        to.handler("constructor-without-inject", "Deploys(Slack slack) {}" + Mistakes.ANY);
        to.handler("constructors-with-inject", "@Inject Deploys() {} @Inject Deploys(Slack slack) {}" + Mistakes.ANY);
        to.handler("private-constructor", "private Deploys() {}" + Mistakes.ANY);
        to.handler("injected-field", "@Inject Slack slack;" + Mistakes.ANY);
        to.handler("named-dependency", "@Inject Deploys(@Named(\"slow\") Slack slack) {}" + Mistakes.ANY);
        to.handler(
                "unresolvable-dependency",
                "@Inject Deploys(Runnable task, String name, int count, Provider<java.util.List<String>> lines) {}"
                        + Mistakes.ANY);
        to.sources(
                "interface-dependency",
                "package example; class Deploys { @Inject Deploys(Store store, Provider<Clerk> clerk) {}" + Mistakes.ANY
                        + "}",
                "package example; interface Store {}",
                "package example; class Clerk { Clerk(Store store) {} }");
        to.sources(
                "cycle",
                "package example; class Deploys { @Inject Deploys(A a) {}" + Mistakes.ANY + "}",
                "package example; class A { @Inject A(B b) {} }",
                "package example; class B { @Inject B(A a) {} }");
        to.handler(
                "constructor-throws", "Deploys() { throw new IllegalStateException(\"no database\"); }" + Mistakes.ANY);
        to.handler("constructor-exits", "Deploys() { System.exit(1); }" + Mistakes.ANY);
        to.handler("initialiser-exits", "static { Runtime.getRuntime().halt(1); }" + Mistakes.ANY);
        to.handler(
                "constructor-hooks",
                "Deploys() { Runtime.getRuntime().addShutdownHook(new Thread()); }" + Mistakes.ANY);
        to.handler("initialiser-throws", "static final int X = Integer.parseInt(\"x\");" + Mistakes.ANY);
        to.handler("constructor-blocks", "Deploys() throws Exception { Thread.sleep(60_000); }" + Mistakes.ANY);
        to.handler("constructor-recurses", "Deploys() { new Deploys(); }" + Mistakes.ANY);
        to.sources(
                "start-throws",
                "package example; class Deploys implements Started { public void started() throws Exception"
                        + " { throw new java.io.IOException(\"no database\"); }" + Mistakes.ANY + "}",
                "package example; class Releases implements Started { public void started()"
                        + " { throw new AssertionError(); }" + Mistakes.ANY + "}");
        to.sources(
                "start-of-each",
                "package example; class Deploys { @Inject Deploys(Clerk clerk) {}" + Mistakes.ANY + "}",
                "package example; class Clerk implements Started { public void started() {} }");
    }

    private void exports() {
        to.sources("wrong-exports", "package example.api; public class Prices {}", """
                package example;
                @Plugin(exports = {"example", "example.api", "example.api.", "example.spi", "", "java.util", "org.slf4j", "dev.banter.host"})
                class Deploys { @OnMessage(pattern = "(") void all() {} }
                """);
        to.sources("exports-nothing", "package example; @Plugin(id = \"exports-nothing\") class Deploys {}");
        to.jar(
                "library-with-a-hole",
                folder -> PluginJar.named("library-with-a-hole.jar")
                        .source("package example.api; public class Prices { Object all = new lib.Joiner(); }")
                        .source("package example; @Plugin(exports = \"example.api\") interface Library {}")
                        .source("package lib; public class Joiner {}")
                        .without("lib.Joiner")
                        .in(folder));
    }
}
