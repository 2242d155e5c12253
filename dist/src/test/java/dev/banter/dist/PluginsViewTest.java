package dev.banter.dist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author sees on the page when a jar is dropped into the folder of a bot that runs. */
@Tag("browser")
final class PluginsViewTest {

    /** Looks at the folder, loading, and a machine that is busy with other tests. */
    private static final double PATIENCE_MILLIS = 30_000;

    @TempDir
    static Path home;

    private static BotProcess bot;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(home.resolve("plugins"));
        bot = BotProcess.start(home, Map.of(), "--http", "off", "--workspace", "127.0.0.1:0")
                .awaitReady();
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        bot.close();
    }

    @Test
    void aJarThatIsDroppedWhileOneLooksShowsUp() throws IOException {
        Page page = look();
        drop("greeting", """
                @OnMessage(pattern = "^good (?<time>morning|evening)$", help = "wishes it back")
                String greet(@Group("time") String time) {
                    return "a good " + time + " to you";
                }
                """);
        Locator plugin = page.locator("[data-plugin=greeting]");
        assertThat(plugin).hasAttribute("data-state", "live", new HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
        assertThat(plugin).containsText("good ‹time›");
        assertThat(plugin).containsText("wishes it back");
        assertThat(page.locator("#told")).containsText("Plugin greeting is live.");
    }

    @Test
    void aJarThatIsRefusedIsExplained() throws IOException {
        Page page = look();
        Path jar = drop("hidden", """
                @OnMessage(pattern = "^psst$")
                private String answer(@Group("nobody") String nobody) {
                    return "heard";
                }
                """);
        Locator plugin = page.locator("[data-plugin=hidden]");
        assertThat(plugin.locator(".plugin-problems"))
                .containsText("private", new ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
        assertThat(plugin).hasAttribute("data-state", "refused");
        assertThat(page.locator("[data-action=plugins] .count")).hasText("1");
        Files.delete(jar);

        assertThat(page.locator("[data-action=plugins] .count"))
                .hasCount(0, new HasCountOptions().setTimeout(PATIENCE_MILLIS));
        assertThat(plugin).hasCount(0);
    }

    private static Page look() {
        Page page = browser.window(1280, 800);
        page.navigate(bot.address("workspace") + "?as=ana#/plugins");
        assertThat(page.locator("#plugins")).isVisible();
        return page;
    }

    private static Path drop(String name, String method) throws IOException {
        String type = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        String source =
                "package " + name + ";\n\nimport dev.banter.api.*;\n\nfinal class " + type + " {\n" + method + "}\n";
        return PluginJar.drop(home.resolve("plugins"), home.resolve("work"), name, name + "." + type, source);
    }
}
