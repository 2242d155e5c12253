package dev.banter.core.reply;

/** What a handler can do with a message: the verbs of {@link dev.banter.api.Reply}. */
public enum Verb {
    SAY,
    IN_THREAD,
    BROADCAST,
    PRIVATELY
}
