package dev.banter.launcher;

/** The bot cannot start; the message is one line that says what to do now. */
final class StartException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Exit exit;

    StartException(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    Exit exit() {
        return exit;
    }
}
