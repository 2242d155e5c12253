package dev.banter.workspace.app;

import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.node.ObjectNode;

/** The way to the bot's app: its sockets, or its request URL. On the workspace's thread only, and nothing waits. */
public interface App {

    /** Whether the app has ever said that it wants to be told anything this way. */
    boolean isListening();

    /** Has an event delivered, and tries again for a while when the app does not take it. */
    void tell(ObjectNode callback);

    /**
     * Has the app asked, once.
     *
     * @return what its acknowledgement holds, which is empty for most; fails with
     *     {@link dev.banter.workspace.basics.Refused} under Slack's name for what the person is shown then, such as
     *     {@code operation_timeout}
     */
    CompletableFuture<ObjectNode> ask(Question kind, ObjectNode payload);
}
