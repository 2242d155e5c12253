package dev.banter.workspace.line;

import dev.banter.workspace.team.User;
import dev.banter.workspace.watch.Recorder;

/** The way to and from one user's client, on which everything that passes is recorded. */
public record Line(User user, Outlet outlet, Recorder recorder) {

    public void send(byte[] json) {
        recorder.sent(user.name(), json);
        outlet.send(json);
    }

    public void received(String text) {
        recorder.received(user.name(), text);
    }

    public void close() {
        outlet.close();
    }

    public void drop() {
        outlet.drop();
    }
}
