package dev.banter.workspace.line;

import dev.banter.workspace.team.User;
import dev.banter.workspace.watch.Recorder;

/** The way to and from one user's client, on which everything that passes is recorded. */
public final class Line {

    private final User user;
    private final Outlet outlet;
    private final Recorder recorder;
    private Course course = Course.STRAIGHT;
    private boolean deaf;

    public Line(User user, Outlet outlet, Recorder recorder) {
        this.user = user;
        this.outlet = outlet;
        this.recorder = recorder;
    }

    public User user() {
        return user;
    }

    /** From now on what is sent goes by this course. */
    public void take(Course other) {
        course = other;
    }

    /** Sends what the protocol wants said: an answer, or how the connection is. */
    public void send(byte[] json) {
        course.send(() -> put(json));
    }

    /** Tells of something that has happened. */
    public void tell(byte[] json) {
        course.tell(() -> put(json));
    }

    private void put(byte[] json) {
        if (!deaf) {
            recorder.sent(user.name(), json);
            outlet.send(json);
        }
    }

    public void ping() {
        if (!deaf) {
            outlet.ping();
        }
    }

    public void received(String text) {
        recorder.received(user.name(), text);
    }

    /** One on which nothing goes any more by then ends without the word. */
    public void close() {
        course.close(this::end);
    }

    private void end() {
        if (deaf) {
            outlet.drop();
        } else {
            outlet.close();
        }
    }

    public void drop() {
        outlet.drop();
    }

    /** From now on nothing goes either way. */
    public void deafen() {
        deaf = true;
        outlet.deafen();
    }

    public boolean isDeaf() {
        return deaf;
    }

    /** The client is gone. */
    public void closed() {
        course.over();
    }
}
