package dev.banter.slack.rtm;

/** Carries a setback through a stage. */
final class SetbackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Setback setback;

    SetbackException(Setback setback) {
        super(setback.toString(), null, false, false);
        this.setback = setback;
    }

    Setback setback() {
        return setback;
    }
}
