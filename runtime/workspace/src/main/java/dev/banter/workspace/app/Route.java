package dev.banter.workspace.app;

import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.node.ObjectNode;

/** The one way on which the app is told and asked: by its sockets until it has a request URL, and then by that alone. */
public final class Route implements App {

    private App way;

    public Route(App sockets) {
        this.way = sockets;
    }

    public void become(App other) {
        way = other;
    }

    @Override
    public boolean isListening() {
        return way.isListening();
    }

    @Override
    public void tell(ObjectNode callback) {
        way.tell(callback);
    }

    @Override
    public CompletableFuture<ObjectNode> ask(Question kind, ObjectNode payload) {
        return way.ask(kind, payload);
    }
}
