package dev.banter.workspace.rtm;

import dev.banter.workspace.team.User;
import dev.banter.workspace.watch.Recorder;

/** The way to and from one user's client, on which everything that passes is recorded. */
record Line(User user, Outlet outlet, Recorder recorder) {

    void send(byte[] json) {
        recorder.sent(user.name(), json);
        outlet.send(json);
    }

    void received(String text) {
        recorder.received(user.name(), text);
    }

    void close() {
        outlet.close();
    }

    void drop() {
        outlet.drop();
    }
}
