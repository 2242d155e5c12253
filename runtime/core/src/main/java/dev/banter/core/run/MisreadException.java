package dev.banter.core.run;

/** A person's text does not fit a handler's parameter. The message is for that person: what was expected. */
public final class MisreadException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param answer what to tell the person
     */
    public MisreadException(String answer) {
        super(answer, null, false, false);
    }
}
