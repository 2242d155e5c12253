package dev.banter.launcher.admin;

/** What was typed is no order; the message is one line that says what would be one. */
public final class OrderException extends Exception {

    private static final long serialVersionUID = 1L;

    OrderException(String message) {
        super(message);
    }
}
