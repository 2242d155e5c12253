package dev.banter.workspace.conversation;

/**
 * What a conversation is about, or what it is for: its topic or its purpose.
 *
 * @param value escaped markup; empty when there is none
 * @param creator the id of who set it; empty when nobody has
 * @param lastSet in seconds since the epoch
 */
public record Topic(String value, String creator, long lastSet) {

    public static final Topic UNSET = new Topic("", "", 0);
}
