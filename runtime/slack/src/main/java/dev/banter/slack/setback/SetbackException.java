package dev.banter.slack.setback;

/** Carries a setback through a stage. */
public final class SetbackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Setback setback;

    /**
     * Carries one.
     *
     * @param setback what
     */
    public SetbackException(Setback setback) {
        super(setback.toString(), null, false, false);
        this.setback = setback;
    }

    /**
     * What is carried.
     *
     * @return the setback
     */
    public Setback setback() {
        return setback;
    }
}
