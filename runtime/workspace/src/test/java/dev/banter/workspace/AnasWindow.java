package dev.banter.workspace;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests of what one person does in one window: ana is there, with {@code #general} open. */
@Tag("browser")
@SuppressWarnings("NullAway.Init") // filled before every test
class AnasWindow {

    @RegisterExtension
    final PageWindows windows = new PageWindows();

    Page ana;

    @BeforeEach
    void enter() {
        ana = windows.as("ana");
    }
}
