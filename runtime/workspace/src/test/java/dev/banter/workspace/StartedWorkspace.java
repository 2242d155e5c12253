package dev.banter.workspace;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A new workspace for every test, on a port of its own. */
final class StartedWorkspace implements BeforeEachCallback, AfterEachCallback {

    private @Nullable LocalWorkspace started;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        started = LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        get().close();
    }

    LocalWorkspace get() {
        if (started == null) {
            throw new IllegalStateException("no test is running");
        }
        return started;
    }

    SlackClient as(String person) {
        return SlackClient.person(get(), person);
    }

    SlackClient asBot() {
        return SlackClient.bot(get());
    }
}
