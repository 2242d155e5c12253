package dev.banter.host;

import java.nio.charset.StandardCharsets;

/** What can be wrong with what a jar holds, or does not. */
final class JarMistakes {

    private final Mistakes to;

    private JarMistakes(Mistakes to) {
        this.to = to;
    }

    static void into(Mistakes to) {
        JarMistakes mistakes = new JarMistakes(to);
        mistakes.links();
        mistakes.several();
    }

    private void links() {
        String library = "package lib; public class Joiner { public static String join(String text) { return text; } }";
        to.jar(
                "missing-in-body",
                folder -> PluginJar.named("missing-in-body.jar")
                        .source(library)
                        .source(
                                Mistakes.one(
                                        "@OnMessage(pattern = \"\") String all() { return lib.Joiner.join(\"a\" + (System.nanoTime() > 5_000_000_000L)); }"))
                        .without("lib.Joiner")
                        .in(folder));
        to.jar(
                "missing-in-signature",
                folder -> PluginJar.named("missing-in-signature.jar")
                        .source(library)
                        .source(Mistakes.one("@OnMessage(pattern = \"\") void all() {} void use(lib.Joiner joiner) {}"))
                        .without("lib.Joiner")
                        .in(folder));
        to.jar(
                "missing-superclass",
                folder -> PluginJar.named("missing-superclass.jar")
                        .source(library)
                        .source("package example; class Deploys extends lib.Joiner {" + Mistakes.ANY + "}")
                        .without("lib.Joiner")
                        .in(folder));
        to.jar(
                "uses-the-host",
                folder -> PluginJar.named("uses-the-host.jar")
                        .source(Mistakes.one(
                                "Object lane() { return dev.banter.core.run.LaneSettings.DEFAULT; }" + Mistakes.ANY))
                        .againstTheHost()
                        .in(folder));
        to.jar(
                "brings-the-host",
                folder -> PluginJar.named("brings-the-host.jar")
                        .source(Mistakes.one(Mistakes.ANY))
                        .source("package dev.banter.core.run; class Lane {}")
                        .in(folder));
        to.jar(
                "newer-byte-code",
                folder -> PluginJar.named("newer-byte-code.jar")
                        .source(Mistakes.one(Mistakes.ANY))
                        .source("package example; class Other {" + Mistakes.ANY + "}")
                        .forJava(Runtime.version().feature() + 8)
                        .in(folder));
        to.jar(
                "garbage-class",
                folder -> PluginJar.named("garbage-class.jar")
                        .source(Mistakes.one("Object helper() { return new Helper(); }" + Mistakes.ANY))
                        .source("package example; class Helper {}")
                        .entry("example/Helper.class", "no class".getBytes(StandardCharsets.UTF_8))
                        .in(folder));
    }

    private void several() {
        to.jar(
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
}
