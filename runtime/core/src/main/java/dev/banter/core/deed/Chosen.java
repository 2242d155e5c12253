package dev.banter.core.deed;

import dev.banter.api.Catalogue;
import dev.banter.api.ChannelId;
import dev.banter.api.Event;
import dev.banter.api.Shortcut;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.message.Entities;
import dev.banter.core.message.Identity;
import dev.banter.core.reply.Place;
import java.util.Optional;

/**
 * A shortcut.
 *
 * @param workspace where
 * @param user who
 * @param callback its {@code callback_id}
 * @param place where an answer is expected: at the message, if it was chosen in the menu of one
 * @param payload Slack's payload
 */
public record Chosen(WorkspaceId workspace, UserId user, String callback, Place place, Event payload)
        implements Done, Shortcut {

    /**
     * Reads a payload.
     *
     * @param self who the bot is
     * @param payload of kind {@code shortcut} or {@code message_action}
     * @return empty when it lacks a field
     */
    public static Optional<Chosen> of(Identity self, Event payload) {
        Optional<UserId> user = Done.given(payload, "/user/id").map(UserId::new);
        Optional<String> callback = Done.given(payload, "callback_id");
        if (user.isEmpty() || callback.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Chosen(
                self.workspace(), user.get(), callback.get(), place(self.workspace(), user.get(), payload), payload));
    }

    private static Place place(WorkspaceId workspace, UserId user, Event payload) {
        Optional<String> channel = Done.given(payload, "/channel/id");
        Optional<String> ts = Done.given(payload, "message_ts").or(() -> Done.given(payload, "/message/ts"));
        if (channel.isEmpty() || ts.isEmpty()) {
            return new Place.Anywhere(workspace, user);
        }
        String thread = Done.given(payload, "/message/thread_ts")
                .filter(began -> !began.equals(ts.get()))
                .orElse(null);
        return new Place.AtMessage(
                workspace,
                user,
                new ChannelId(channel.get()),
                ts.get(),
                thread,
                channel.get().startsWith("D"));
    }

    @Override
    public Catalogue.Kind kind() {
        return Catalogue.Kind.SHORTCUT;
    }

    @Override
    public String trigger() {
        return callback;
    }

    private Optional<Place.AtMessage> message() {
        return place instanceof Place.AtMessage message ? Optional.of(message) : Optional.empty();
    }

    @Override
    public Optional<ChannelId> channel() {
        return message().map(Place.AtMessage::channel);
    }

    @Override
    public Optional<String> ts() {
        return message().map(Place.AtMessage::ts);
    }

    @Override
    public Optional<String> thread() {
        return message().flatMap(message -> Optional.ofNullable(message.thread()));
    }

    @Override
    public Optional<String> text() {
        return message().flatMap(message -> payload.text("/message/text")).map(Entities::unescape);
    }
}
