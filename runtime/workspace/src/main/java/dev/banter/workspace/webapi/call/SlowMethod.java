package dev.banter.workspace.webapi.call;

import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.node.ObjectNode;

/** A method whose answer has to wait for somebody else's, such as the app's. */
@FunctionalInterface
public interface SlowMethod {

    /**
     * The answer to come, which may fail with {@link dev.banter.workspace.basics.Refused}; that may be thrown at once too.
     * It comes on the workspace's thread.
     */
    CompletableFuture<ObjectNode> answer(Call call);
}
