package dev.banter.core.inbox;

import dev.banter.api.ChannelId;
import dev.banter.api.Message;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.message.Heard;
import java.util.Optional;

/** A message in the hands of one handler. */
record Handed(Heard heard, String idempotencyKey, int attempt) implements Message {

    @Override
    public String text() {
        return heard.text();
    }

    @Override
    public String markup() {
        return heard.markup();
    }

    @Override
    public UserId user() {
        return heard.user();
    }

    @Override
    public ChannelId channel() {
        return heard.channel();
    }

    @Override
    public WorkspaceId workspace() {
        return heard.workspace();
    }

    @Override
    public String ts() {
        return heard.ts();
    }

    @Override
    public Optional<String> thread() {
        return heard.thread();
    }

    @Override
    public boolean direct() {
        return heard.direct();
    }

    /** As the message itself reads. */
    @Override
    public String toString() {
        return heard.toString();
    }
}
