package dev.banter.workspace;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** Many connections at once. */
final class Crowd implements AutoCloseable {

    private final InetSocketAddress address;
    private final List<RawClient> clients = new ArrayList<>();

    Crowd(InetSocketAddress address) {
        this.address = address;
    }

    /** So many more, each of which sends this. */
    void send(int number, String bytes) throws IOException {
        for (int i = 0; i < number; i++) {
            clients.add(new RawClient(address).send(bytes));
        }
    }

    List<RawClient> clients() {
        return List.copyOf(clients);
    }

    @Override
    public void close() throws IOException {
        for (RawClient client : clients) {
            client.close();
        }
    }
}
