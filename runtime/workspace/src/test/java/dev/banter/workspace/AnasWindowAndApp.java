package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** Tests of what one person does with what an app has drawn: ana is there, and an app that acknowledges nothing by itself. */
@SuppressWarnings("NullAway.Init") // filled before every test
class AnasWindowAndApp extends AnasWindow {

    SocketClient app;

    @BeforeEach
    void connectApp() {
        app = SocketClient.connect(windows.workspace());
    }

    @AfterEach
    void closeApp() {
        app.close();
    }

    /** Opened by the app for something that ana did, once she sees it; its id. */
    String openModal(String view) {
        ana.evaluate("void fetch('api/banter.shortcut', { method: 'POST', body: new URLSearchParams("
                + "{ token: 'xoxp-local-ana', callback_id: 'any' }) })");
        String trigger = app.interaction().path("trigger_id").stringValue();
        JsonNode opened = windows.bot().ok("views.open", "trigger_id", trigger, "view", view);
        assertThat(ana.locator("#modal")).isVisible();
        return opened.at("/view/id").stringValue();
    }
}
