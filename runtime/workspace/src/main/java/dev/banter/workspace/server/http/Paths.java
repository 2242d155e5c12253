package dev.banter.workspace.server.http;

/** What is where on the one port. All else is the page. */
public final class Paths {

    public static final String API = "/api/";

    /** A secret follows, after a slash. */
    public static final String RTM = "/rtm";

    /** Socket Mode, with a ticket in the query. */
    public static final String LINK = "/link/";

    /** More than what is said, for the page alone. */
    public static final String WATCH = "/watch";

    private Paths() {}
}
