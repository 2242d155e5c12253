package dev.banter.host.convert;

/** A text is not what a conversion expects. The message is for a person, and goes on after a colon. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param why what is wrong
     */
    public UnreadableException(String why) {
        super(why, null, false, false);
    }

    /**
     * Says what was expected.
     *
     * @param what as it stands behind "it should be …"
     * @return to be thrown
     */
    public static UnreadableException expected(String what) {
        return new UnreadableException("it should be " + what);
    }
}
