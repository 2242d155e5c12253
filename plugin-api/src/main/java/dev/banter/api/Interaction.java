package dev.banter.api;

/**
 * What a person does besides saying something: reacts, commands, presses, submits, chooses. Plain data, safe to keep and
 * to hand to other threads.
 */
public interface Interaction {

    /**
     * Who does it.
     *
     * @return the person
     */
    UserId user();

    /**
     * The workspace it is done in.
     *
     * @return the workspace
     */
    WorkspaceId workspace();

    /**
     * All that Slack told about it.
     *
     * @return the event or the payload as Slack sent it
     */
    Event payload();
}
