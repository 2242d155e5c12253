package dev.banter.host;

/** What can be wrong with handlers: what they are called for, what they take, who may call them. */
final class HandlerMistakes {

    private final Mistakes to;

    private HandlerMistakes(Mistakes to) {
        this.to = to;
    }

    static void into(Mistakes to) {
        HandlerMistakes mistakes = new HandlerMistakes(to);
        mistakes.handlers();
        mistakes.groups();
        mistakes.rights();
    }

    private void handlers() {
        to.handler("private-handler", "@OnMessage(pattern = \"hi\") private void hi(Reply reply) {}");
        to.handler("static-handler", "@OnMessage(pattern = \"hi\") static void hi(Message message) {}");
        to.handler(
                "bad-pattern",
                "@OnMessage(pattern = \"^deploy (\\\\w+\") void deploy(@Group(index = 1) String app) {}");
        to.handler("endless-pattern", "@OnMessage(pattern = \"(?:(?:^){1000}){1000} *x\") void all() {}");
        to.handler("wrong-return", """
                @OnMessage(pattern = "a") int number() { return 1; }
                @OnMessage(pattern = "b") java.util.List<Integer> numbers() { return null; }
                @OnMessage(pattern = "c") Object anything() { return null; }
                @OnMessage(pattern = "d") @SuppressWarnings("rawtypes") java.util.Optional raw() { return null; }
                @OnMessage(pattern = "e") java.nio.file.Path path() { return null; }
                """);
        to.handler("unknown-parameter", """
                @OnMessage(pattern = "a") void services(Slack slack, Catalogue catalogue) {}
                @OnMessage(pattern = "b") void happening(Event event) {}
                @OnMessage(pattern = "c") void thread(Thread thread) {}
                """);
        to.handler("event-handler", """
                @OnEvent("hello") void nothing() {}
                @OnEvent("hello") void reply(Event event, Reply reply) {}
                @OnEvent("hello") String said(Event event) { return "hi"; }
                @OnEvent(" ") void blank(Event event) {}
                """);
        to.handler("both-annotations", "@OnMessage(pattern = \"hi\") @OnEvent(\"hello\") void hi(Event event) {}");
        to.handler("three-annotations", """
                @OnCommand("/a") @OnAction("a") @OnView("a") void all() {}
                """);
        to.handler("command-handler", """
                @OnCommand("deploy") void slashless(Command command) {}
                @OnCommand("/deploy now") void twoWords() {}
                @OnCommand(" ") void blank() {}
                @OnCommand(value = "/deploy", pattern = "(") void broken(@Group(index = 1) String app) {}
                @OnCommand(value = "/deploy", pattern = "(a)") int wrong(Message message, @Group(index = 2) String app) { return 1; }
                @OnCommand("/deploy") private void hidden(Reaction reaction) {}
                """);
        to.handler("reaction-handler", """
                @OnReaction("two words") void words(Reaction reaction, Match match) {}
                @OnReaction void modal(Reaction reaction, Modals modals, @Group("app") String app, String text) {}
                @OnReaction(removed = true) static ViewAnswer answer() { return null; }
                """);
        to.handler("interaction-handlers", """
                @OnAction(" ") void action(View view) {}
                @OnView("") int submitted(View view) { return 1; }
                @OnView(value = "form", closed = true) ViewAnswer closed(View view, Modals modals) { return null; }
                @OnShortcut("") void shortcut(Command command, Slack slack) {}
                """);
        to.handler("interceptors", """
                @BeforeHandlers int number(Message message) { return 1; }
                @BeforeHandlers static boolean every(Post post, Match match) { return true; }
                @BeforeHandlers @Limit(calls = 1, within = "1m") void limited() {}
                @BeforeSending String text(Post post) { return ""; }
                @BeforeSending private Post nothing() { return null; }
                @BeforeSending @BeforeHandlers void both(Post post) {}
                """);
        to.handler("jobs", """
                @Every("0s") void zero() {}
                @Every("often") void unreadable() {}
                @Every("400d") void never(Message message) {}
                @Every("10m") @Limit(calls = 1, within = "1m") String returning(Due due) { return "done"; }
                @Every("10m") @At(cron = "0 9 * * *") private void both() {}
                @At(cron = "0 9 * * * *") static void six() {}
                @At(cron = "0 9 * * MOON", zone = "Europe/Berlni") void moon(Due due, Due again) {}
                @At(cron = "0 0 30 2 *", zone = "nowhere") void february() {}
                @At(cron = "0 9 * * *") @At(cron = "61 9 * * *", missed = Missed.SKIP) void rules() {}
                """);
        to.handler("reminders", """
                @OnTimer(" ") void nameless() {}
                @OnTimer("tea") void tea(Reminder reminder) {}
                @OnTimer("tea") int teaAgain(Due due) { return 1; }
                """);
        to.jar(
                "no-handler",
                folder -> PluginJar.named("no-handler.jar")
                        .source("package example; class Library { void help() {} }")
                        .in(folder));
    }

    private void groups() {
        to.handler("unknown-group", """
                @OnMessage(pattern = "^(?<app>x) (?<env>y)") void some(@Group("application") String app) {}
                @OnMessage(pattern = "^hello") void none(@Group("app") String app) {}
                @OnMessage(pattern = "(?<app>x)") void two(@Group("app") String app, @Group("a") int a, @Group("b") int b) {}
                """);
        to.handler("group-index", """
                @OnMessage(pattern = "none") void none(@Group(index = 1) String text) {}
                @OnMessage(pattern = "(one)") void one(@Group(index = 2) String text) {}
                @OnMessage(pattern = "(one) (?<two>two)") void two(@Group(index = 3) String text) {}
                @OnMessage(pattern = "(one)") void negative(@Group(index = -2) String text) {}
                """);
        to.handler("group-without-choice", """
                @OnMessage(pattern = "(?<app>x)") void neither(@Group String app) {}
                @OnMessage(pattern = "(x)") void neitherNorName(@Group String app) {}
                @OnMessage(pattern = "x") void neitherNorGroup(@Group String app) {}
                @OnMessage(pattern = "(?<app>x)") void both(@Group(value = "app", index = 1) String app) {}
                """);
        to.handler("group-forgotten", """
                @OnMessage(pattern = "(?<app>x) (?<env>y)") void named(String app) {}
                @OnMessage(pattern = "(x)") void numbered(Integer number) {}
                @OnMessage(pattern = "x") void none(java.util.Optional<String> app) {}
                """);
        to.handler("unconvertible", """
                @OnMessage(pattern = "(x)") void task(@Group(index = 1) Runnable task) {}
                @OnMessage(pattern = "(x)") void array(@Group(index = 1) char[] text) {}
                @OnMessage(pattern = "(x)") <T> void any(@Group(index = 1) T any) {}
                @OnMessage(pattern = "(x)") void wild(@Group(index = 1) java.util.Optional<?> any) {}
                """);
        to.handler(
                "primitive-absent",
                "@OnMessage(pattern = \"^wait(?: (?<minutes>\\\\d+))?$\") void hold(@Group(\"minutes\") int minutes) {}");
    }

    private void rights() {
        to.handler("allow", """
                @Allow @OnMessage(pattern = "a") void nobody() {}
                @Allow(users = {"ana", "U012AB3CD", "u012ab3cd", "@Ana", "C012AB3CD"}) @OnMessage(pattern = "b") void users() {}
                @Allow(groups = {"<!subteam^S1>", "@oncall", "Oncall", "#ops"}) @OnMention void groups() {}
                @Allow(channels = {"ops", "#Ops", "", "#ops", "c012ab3cd"}) @OnCommand("/ops") void channels() {}
                @Allow(channels = "#ops") @OnView("form") void view(View view) {}
                """);
        to.handler("limit", """
                @Limit(calls = 0, within = "1m") @OnMessage(pattern = "a") void never() {}
                @Limit(calls = 1001, within = "soon") @OnReaction("eyes") void often() {}
                @Limit(calls = 1, within = "0s") @OnAction("go") void atOnce() {}
                @Limit(calls = 1, within = "2d") @OnShortcut("go") void seldom() {}
                """);
        to.handler("confirm", """
                @Confirm(" ") @OnMessage(pattern = "a") void nothing() {}
                @Confirm("Stop {app} on {env}?") @OnMessage(pattern = "(?<app>b) (?<in>x)") void wrong(@Group("app") String app) {}
                @Confirm(value = "Stop {it}?", within = "2h") @OnCommand(value = "/stop", pattern = "c") void none() {}
                @Confirm(value = "Stop {}{ it}?", within = "fast") @OnMention void brackets() {}
                @Confirm("Sure?") @OnReaction("eyes") void reaction() {}
                @OnAction("banter.confirm.yes") void forged() {}
                """);
        to.sources("rights-of-nobody", """
                package example;
                @Allow(users = "U012AB3CD")
                class Deploys {
                    @OnMessage(pattern = "a") void all() {}
                    @OnEvent("hello") @Limit(calls = 1, within = "1m") void hello(Event event) {}
                    @Allow(channels = "#ops") @Limit(calls = 1, within = "1m") void helper() {}
                }
                """);
    }
}
