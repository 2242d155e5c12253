package dev.banter.workspace.conversation;

/** The kinds of conversation, under the names that Slack's {@code channel_type} has for them. */
public enum ConversationKind {
    CHANNEL("channel", "public_channel", 'C'),
    GROUP("group", "private_channel", 'G'),
    MPIM("mpim", "mpim", 'G'),
    IM("im", "im", 'D');

    private final String channelType;
    private final String listType;
    private final char idPrefix;

    ConversationKind(String channelType, String listType, char idPrefix) {
        this.channelType = channelType;
        this.listType = listType;
        this.idPrefix = idPrefix;
    }

    public String channelType() {
        return channelType;
    }

    /** The name in the {@code types} of {@code conversations.list}. */
    public String listType() {
        return listType;
    }

    public char idPrefix() {
        return idPrefix;
    }

    /** Whether it is made of its people, who neither come nor go: a direct message of two or of several. */
    public boolean isDirect() {
        return this == IM || this == MPIM;
    }
}
