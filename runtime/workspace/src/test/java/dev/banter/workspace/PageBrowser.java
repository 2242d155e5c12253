package dev.banter.workspace;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A browser that all tests of the page share, since starting one takes longer than most of them. */
final class PageBrowser implements AutoCloseable {

    /** In milliseconds: long enough for a machine that does much else meanwhile. */
    private static final double PATIENCE = 20_000;

    private static final String USUAL_CHROMIUM = "/usr/bin/chromium";

    private final Playwright playwright =
            Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private final Browser browser = playwright
            .chromium()
            .launch(new LaunchOptions()
                    .setExecutablePath(Path.of(System.getenv().getOrDefault("BANTER_CHROMIUM", USUAL_CHROMIUM)))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));

    private PageBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    static Browser of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(PageBrowser.class))
                .computeIfAbsent(PageBrowser.class, key -> new PageBrowser(), PageBrowser.class)
                .browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
