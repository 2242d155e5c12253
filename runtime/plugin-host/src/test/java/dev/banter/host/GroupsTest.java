package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Groups of a match as parameters of a plugin's method. */
final class GroupsTest {

    private static final String MISREAD = "dev.banter.core.run.MisreadException: ";

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    private void plugin(String members) throws Exception {
        PluginJar.named("groups.jar")
                .source("package groups; import java.util.*; import java.time.*; class Groups {" + members + "}")
                .source("package groups; enum Env { PROD, PRE_PROD { } }")
                .source("package groups; class Ticket { final String id; private Ticket(String id) { this.id = id; }"
                        + " public static Ticket of(String id) {"
                        + " if (id.isEmpty() || id.charAt(0) != 'T') throw new IllegalArgumentException(\"a ticket begins with T\");"
                        + " return new Ticket(id); } }")
                .in(bot.folder);
        assertThat(bot.startWithOne().isLive()).isTrue();
    }

    @Test
    void parametersComeInAnyOrderByNameAndByIndex() throws Exception {
        plugin("""
                @OnMessage(pattern = "^(\\\\w+) (?<times>\\\\d+)x(?<env> \\\\S+)?$")
                String run(@Group("times") int times, Reply reply, @Group(index = 1) String verb, Match match,
                        @Group(index = 0) String all, Message message, @Group(index = 2) long again) {
                    return verb + "|" + times + "|" + again + "|" + all + "|" + match.group("times") + "|" + message.user().id();
                }
                """);
        assertThat(bot.switchboard.say("jump 3x")).containsExactly("jump|3|3|jump 3x|3|U0ANA");
    }

    @Test
    void aGroupThatTookNoPartIsNullOrEmpty() throws Exception {
        plugin("""
                @OnMessage(pattern = "^wait(?: (?<span>\\\\S+))?(?: for (?<who>\\\\S+))?$")
                String run(@Group("span") Optional<Duration> span, @Group("who") UserId who, @Group("span") String text,
                        @Group("who") Optional<? extends UserId> maybe) {
                    return span + " " + who + " " + text + " " + maybe;
                }
                """);
        assertThat(bot.switchboard.say("wait")).containsExactly("Optional.empty null null Optional.empty");
        assertThat(bot.switchboard.say("wait 5m for <@U1|ana>"))
                .containsExactly("Optional[PT5M] UserId[id=U1] 5m Optional[UserId[id=U1]]");
    }

    @Test
    void typesOfThePluginAreMadeByThePlugin() throws Exception {
        plugin("""
                @OnMessage(pattern = "^(?<ticket>\\\\w+) on (?<env>\\\\S+)$")
                String run(@Group("ticket") Ticket ticket, @Group("env") Env env) { return ticket.id + " " + env; }
                """);
        assertThat(bot.switchboard.say("T1 on pre-prod")).containsExactly("T1 PRE_PROD");
        assertThat(bot.switchboard.say("X1 on prod"))
                .containsExactly(MISREAD + "I cannot take \"X1\" for ticket: a ticket begins with T.");
        assertThat(bot.switchboard.say("T1 on mars"))
                .containsExactly(MISREAD + "I cannot take \"mars\" for env: it should be one of PROD, PRE_PROD.");
    }

    @Test
    void whatCannotBeReadIsQuotedInOneShortLine() throws Exception {
        plugin("@OnMessage(pattern = \"(?s)^set (.*)$\") void set(@Group(index = 1) int value) {}");
        assertThat(bot.switchboard.say("set a\nb"))
                .containsExactly(
                        MISREAD
                                + "I cannot take \"a b\" for group 1: it should be a whole number from -2147483648 to 2147483647.");
        assertThat(bot.switchboard.say("set " + "x".repeat(200)).get(0))
                .startsWith(MISREAD + "I cannot take \"" + "x".repeat(60) + "…\" for group 1: ");
    }

    @Test
    void whatAHandlerThrowsComesThroughUnwrapped() throws Exception {
        plugin(
                "@OnMessage(pattern = \"\") String fail() throws Exception { throw new java.io.IOException(\"disk\"); }");
        assertThat(bot.switchboard.say("x")).containsExactly("java.io.IOException: disk");
    }

    @Test
    void whatMayBeReturnedIsReturnedAsItIs() throws Exception {
        plugin("""
                @OnMessage(pattern = "") Markup markup() { return Markup.here(); }
                @OnMessage(pattern = "") List<String> list() { return List.of("a", "b"); }
                @OnMessage(pattern = "") Optional<Markup> optional() { return Optional.empty(); }
                @OnMessage(pattern = "") java.util.concurrent.CompletableFuture<String> later() { return null; }
                @OnMessage(pattern = "") java.util.concurrent.CompletionStage<Void> work() { return null; }
                @OnMessage(pattern = "") java.util.concurrent.CompletionStage<Posted> said() { return null; }
                @OnMessage(pattern = "") java.util.stream.Stream<? extends String> stream() { return null; }
                @OnMessage(pattern = "") Lines lines() { return new Lines(); }
                static class Lines extends Many<String> { public String toString() { return "lines"; } }
                static class Many<T> implements Iterable<T> { public Iterator<T> iterator() { return null; } }
                """);
        assertThat(bot.switchboard.say("x"))
                .containsExactly("<!here>", "[a, b]", "Optional.empty", "null", "null", "null", "null", "lines");
    }
}
