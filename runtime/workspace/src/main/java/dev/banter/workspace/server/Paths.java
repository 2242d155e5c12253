package dev.banter.workspace.server;

/** What is where on the one port. All else is the page. */
final class Paths {

    static final String API = "/api/";

    /** A secret follows, after a slash. */
    static final String RTM = "/rtm";

    /** More than what is said, for the page alone. */
    static final String WATCH = "/watch";

    private Paths() {}
}
