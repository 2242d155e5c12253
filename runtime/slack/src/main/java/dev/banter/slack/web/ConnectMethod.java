package dev.banter.slack.web;

/** The methods that give the address of an RTM link; both answer the same today. */
public enum ConnectMethod {
    /** The usual one. */
    RTM_CONNECT("rtm.connect"),
    /** The older one, closed to new apps. */
    RTM_START("rtm.start");

    private final String method;

    ConnectMethod(String method) {
        this.method = method;
    }

    /**
     * The method's name.
     *
     * @return as Slack calls it
     */
    public String method() {
        return method;
    }
}
