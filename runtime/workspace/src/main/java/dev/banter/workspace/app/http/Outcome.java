package dev.banter.workspace.app.http;

/** What became of a request to the app. */
sealed interface Outcome {

    /** The app has it. */
    record Taken(String body) implements Outcome {}

    /**
     * It does not.
     *
     * @param reason Slack's word, as it stands in {@code x-slack-retry-reason}
     * @param status what the app answered; 0 when it did not
     * @param forGood whether the app asks not to be tried again
     */
    record Failed(String reason, int status, boolean forGood) implements Outcome {}
}
