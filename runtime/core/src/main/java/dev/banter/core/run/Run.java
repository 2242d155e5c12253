package dev.banter.core.run;

/** A step that is running on a thread, and what has become of it. Guarded by its lane. */
final class Run {

    /** What becomes of a run. */
    enum State {
        RUNNING,
        OVERRUN,
        GIVEN_UP,
        ENDED
    }

    final Worker worker;
    final Step step;
    final Turn turn;
    final Conversation conversation;
    final long since;
    State state = State.RUNNING;

    Run(Worker worker, Step step, Turn turn, Conversation conversation, long since) {
        this.worker = worker;
        this.step = step;
        this.turn = turn;
        this.conversation = conversation;
        this.since = since;
    }
}
