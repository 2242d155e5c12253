package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Plugins that bring libraries of any version along, one beside another, and leave nothing of them behind. */
final class LibrariesTest {

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    private static PluginJar old() {
        return PluginJar.named("old.jar")
                .library("jackson-databind.jar")
                .library("jackson-core.jar")
                .library("jackson-annotations.jar")
                .source("""
                        package old;
                        class Old {
                            public record Answer(String text) { public String getText() { return text; } }
                            @OnMessage(pattern = "") String all() throws Exception {
                                var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
                                return mapper.version() + " " + mapper.writeValueAsString(new Answer("a"));
                            }
                        }
                        """);
    }

    private static PluginJar recent() {
        return PluginJar.named("recent.jar")
                .library("guava.jar")
                .library("failureaccess.jar")
                .source("""
                        package recent;
                        import com.google.common.cache.*;
                        class Recent {
                            private final LoadingCache<String, Object> kept =
                                    CacheBuilder.newBuilder().build(CacheLoader.from(() -> new Recent()));
                            @OnMessage(pattern = "") String all() {
                                boolean same = kept.getUnchecked("a") == kept.getUnchecked("a");
                                return same + " " + (LoadingCache.class.getClassLoader() == Recent.class.getClassLoader());
                            }
                        }
                        """);
    }

    private static PluginJar modular() {
        return PluginJar.named("modular.jar")
                .library("guice.jar")
                .library("guava.jar")
                .library("failureaccess.jar")
                .library("aopalliance.jar")
                .source("""
                        package modular;
                        import com.google.inject.AbstractModule;
                        import com.google.inject.Guice;
                        import com.google.inject.Provides;
                        class Modular {
                            static final class Words extends AbstractModule {
                                @Provides String hello() { return "hello from a module"; }
                            }
                            private final String hello = Guice.createInjector(new Words()).getInstance(String.class);
                            @OnMessage(pattern = "") String all() { return hello; }
                        }
                        """);
    }

    @Test
    void oneWithAnOldJacksonAndOneWithANewGuavaStandSideBySide() throws Exception {
        old().in(bot.folder);
        recent().in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("hi")).containsExactly("2.9.10 {\"text\":\"a\"}", "true true");
        bot.host.close();
        bot.awaitCollected("old");
        bot.awaitCollected("recent");
    }

    @Test
    void oneMayHaveAGuiceOfItsOwn() throws Exception {
        modular().in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("hi")).containsExactly("hello from a module");
        bot.host.close();
        bot.awaitCollected("modular");
    }
}
