package dev.banter.workspace.line;

/** How frames get from a connection to the wire. Each is given as what puts it there. */
public interface Course {

    /** At once, and in the order in which they come. */
    Course STRAIGHT = new Course() {

        @Override
        public void send(Runnable frame) {
            frame.run();
        }

        @Override
        public void tell(Runnable event) {
            event.run();
        }

        @Override
        public void close(Runnable end) {
            end.run();
        }

        @Override
        public void over() {}
    };

    /** Has a frame sent that is no event. */
    void send(Runnable frame);

    /** Has an event sent. */
    void tell(Runnable event);

    /** Has the connection closed, behind all that is still on its way. */
    void close(Runnable end);

    /** The connection is gone. */
    void over();
}
