package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Markup;
import dev.banter.api.Post;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.run.Interceptor;
import dev.banter.core.run.OutgoingHandler;
import dev.banter.core.run.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Interceptors out of a jar. */
@Timeout(120)
final class InterceptorsTest {

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    private LivePlugin plugin(String members) throws Exception {
        PluginJar.named("guard.jar")
                .source("package guard; class Guard {" + members + "}")
                .in(bot.folder);
        LoadReport report = bot.startWithOne();
        assertThat(report.isLive()).as(report.toString()).isTrue();
        return bot.switchboard.plugin("guard");
    }

    /** What handlers see of "hello" after the only interceptor of messages; {@code null} for nothing. */
    private static @Nullable String seen(LivePlugin plugin) throws Exception {
        Said hello = new Said("hello", Pattern.compile("").matcher("hello"));
        return on(
                plugin,
                plugin.interceptors().incoming().get(0).name(),
                () -> plugin.interceptors().incoming().get(0).code().look(hello, hello.reply()));
    }

    /** What is sent instead of "hello" after the only interceptor of posts; {@code null} for nothing. */
    private static @Nullable Post sent(LivePlugin plugin) throws Exception {
        return on(
                plugin,
                plugin.lane().outgoing().get(0).name(),
                () -> plugin.lane()
                        .outgoing()
                        .get(0)
                        .code()
                        .look(Post.of("hello").unfurl(false)));
    }

    private interface Code<T> {
        @Nullable T run() throws Throwable;
    }

    /** Runs it where interceptors run. */
    private static <T> @Nullable T on(LivePlugin plugin, String name, Code<T> code) throws Exception {
        CompletableFuture<@Nullable T> answer = new CompletableFuture<>();
        boolean taken = plugin.lane().intercept("conversation", new Step() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run() throws Throwable {
                answer.complete(code.run());
            }

            @Override
            public void failed(Throwable failure) {
                answer.completeExceptionally(failure);
            }

            @Override
            public void overran(Duration deadline) {
                // A slow machine is no fault of the interceptor's.
            }
        });
        assertThat(taken).isTrue();
        return answer.get(1, TimeUnit.MINUTES);
    }

    @Test
    void oneThatOnlyLooksLetsThrough() throws Exception {
        assertThat(seen(plugin("@BeforeHandlers void look(Reply reply, Message message) { message.text(); }")))
                .isEqualTo("hello");
    }

    @Test
    void oneLetsThroughWithTrueAndStopsWithFalse() throws Exception {
        LivePlugin plugin = plugin("""
                private boolean open;
                @BeforeHandlers boolean everySecond() { open = !open; return open; }
                """);
        assertThat(seen(plugin)).isEqualTo("hello");
        assertThat(seen(plugin)).isNull();
    }

    @Test
    void oneMayHaveAnotherTextSeenOrLeaveItAsItIs() throws Exception {
        LivePlugin plugin = plugin("""
                private int calls;
                @BeforeHandlers String once(Message message) { return calls++ == 0 ? message.text() + "!" : null; }
                """);
        assertThat(seen(plugin)).isEqualTo("hello!");
        assertThat(seen(plugin)).isEqualTo("hello");
    }

    @Test
    void oneMayHaveAnotherTextSaidAndAllElseStays() throws Exception {
        Post post = sent(plugin("@BeforeSending Markup louder(Post post) { return post.text().plus(\"!\"); }"));
        assertThat(post).isEqualTo(Post.of(Markup.of("hello!")).unfurl(false));
    }

    @Test
    void oneMayHaveAnotherPostSaidHoldItBackOrLeaveItAsItIs() throws Exception {
        LivePlugin plugin = plugin("""
                @BeforeSending(order = 3) void look(Post post) {}
                @BeforeSending(order = 2) boolean never(Post post) { return false; }
                @BeforeSending(order = 1) Post other(Post post) { return Post.of("other"); }
                """);
        List<@Nullable Post> sent = new ArrayList<>();
        for (Interceptor<OutgoingHandler> each : plugin.lane().outgoing()) {
            sent.add(on(plugin, each.name(), () -> each.code().look(Post.of("hello"))));
        }
        assertThat(sent).containsExactly(Post.of("other"), null, Post.of("hello"));
    }

    @Test
    void theyRunOnThreadsOfTheirOwn() throws Exception {
        LivePlugin plugin = plugin("@BeforeHandlers String thread() { return Thread.currentThread().getName(); }");
        assertThat(seen(plugin)).startsWith("plugin-guard-before-");
    }

    @Test
    void theyAreListedWithTheHandlersAndCounted() throws Exception {
        LivePlugin plugin = plugin("""
                @BeforeSending void second(Post post) {}
                @BeforeHandlers void first() {}
                """);
        assertThat(plugin.handlers()).isEqualTo(2);
        assertThat(((LoadReport.Live) bot.reports.get(0).outcome()).handlers())
                .containsExactly("guard.Guard#first before handlers", "guard.Guard#second before sending");
    }

    @Test
    void aPluginThatWasAskedLeavesMemory() throws Exception {
        askAll();
        bot.takeOut("guard");
        bot.awaitCollected("guard");
    }

    /** No local variable of the test's is to hold the plugin. */
    private void askAll() throws Exception {
        LivePlugin plugin = plugin("""
                @BeforeHandlers String text(Message message) { return message.text() + Colour.RED; }
                @BeforeSending Post post(Post post) { return Post.of("" + Colour.RED); }
                enum Colour { RED }
                """);
        assertThat(seen(plugin)).isEqualTo("helloRED");
        assertThat(sent(plugin)).isEqualTo(Post.of("RED"));
    }
}
