package dev.banter.core.quarantine;

/** Leave to call a handler once, and what comes of it. Safe from any thread. */
public final class Admission {

    private final Ward ward;
    private final String handler;
    private final int round;
    private int madeUpFor;
    private boolean struck;
    private boolean over;

    Admission(Ward ward, String handler, int round) {
        this.ward = ward;
        this.handler = handler;
        this.round = round;
    }

    /** The handler has returned. */
    public void fine() {
        if (isFirst()) {
            int strikes = ward.fine(handler, round);
            synchronized (this) {
                madeUpFor = strikes;
            }
        }
    }

    /**
     * The handler has failed, at once or in a stage that it had returned.
     *
     * @param cause why, in words
     * @param sample what it was called for
     */
    public void failed(String cause, Sample sample) {
        strike(new Strike(Strike.Kind.FAILED, cause, sample));
    }

    /**
     * The handler did not return in time.
     *
     * @param cause in words
     * @param sample what it was called for
     */
    public void overran(String cause, Sample sample) {
        strike(new Strike(Strike.Kind.OVERRAN, cause, sample));
    }

    /**
     * Whether the handler may still be called: it may have been parked since.
     *
     * @return false when it is not to be called
     */
    public boolean isCurrent() {
        return ward.isCurrent(handler, round);
    }

    private void strike(Strike strike) {
        int strikes;
        synchronized (this) {
            if (struck) {
                return;
            }
            struck = true;
            over = true;
            strikes = madeUpFor;
        }
        ward.strike(handler, round, strikes, strike);
    }

    /** The handler was not called. */
    public void unused() {
        if (isFirst()) {
            ward.notCalled(handler, round);
        }
    }

    private synchronized boolean isFirst() {
        boolean first = !over;
        over = true;
        return first;
    }
}
