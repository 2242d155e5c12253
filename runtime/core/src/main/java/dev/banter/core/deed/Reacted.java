package dev.banter.core.deed;

import dev.banter.api.Catalogue;
import dev.banter.api.ChannelId;
import dev.banter.api.Event;
import dev.banter.api.Reaction;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.message.Identity;
import dev.banter.core.reply.Place;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reaction.
 *
 * @param workspace where
 * @param user who
 * @param emoji its name, without colons and skin tone
 * @param skinTone 2 to 6, if it has one
 * @param channel where the message stands
 * @param ts the message's timestamp
 * @param author who wrote the message
 * @param added whether it was given
 * @param payload the event
 */
public record Reacted(
        WorkspaceId workspace,
        UserId user,
        String emoji,
        OptionalInt skinTone,
        ChannelId channel,
        String ts,
        Optional<UserId> author,
        boolean added,
        Event payload)
        implements Done, Reaction {

    /** The types of the events. */
    public static final String ADDED = "reaction_added";

    /** The types of the events. */
    public static final String REMOVED = "reaction_removed";

    private static final Pattern EMOJI = Pattern.compile("([^:]+)(?:::skin-tone-([2-6]))?");

    /**
     * Reads an event.
     *
     * @param self who the bot is
     * @param event {@code reaction_added} or {@code reaction_removed}
     * @return empty when it is not about a message, lacks a field, or is the bot's own
     */
    public static Optional<Reacted> of(Identity self, Event event) {
        Optional<String> user = Done.given(event, "user");
        Optional<String> channel = Done.given(event, "/item/channel");
        Optional<String> ts = Done.given(event, "/item/ts");
        Matcher emoji = EMOJI.matcher(event.text("reaction").orElse(""));
        if (user.isEmpty() || channel.isEmpty() || ts.isEmpty() || !emoji.matches()) {
            return Optional.empty();
        }
        if (user.get().equals(self.self().id())) {
            return Optional.empty();
        }
        return Optional.of(new Reacted(
                self.workspace(),
                new UserId(user.get()),
                emoji.group(1),
                emoji.group(2) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(emoji.group(2))),
                new ChannelId(channel.get()),
                ts.get(),
                Done.given(event, "item_user").map(UserId::new),
                event.type().equals(ADDED),
                event));
    }

    /**
     * What names it among all of its workspace, the same on every way in.
     *
     * @return the key
     */
    public String key() {
        return String.join(
                "/",
                payload.type(),
                channel.id(),
                ts,
                payload.text("reaction").orElse(emoji),
                user.id(),
                payload.text("event_ts").orElse(""));
    }

    @Override
    public Catalogue.Kind kind() {
        return Catalogue.Kind.REACTION;
    }

    @Override
    public String trigger() {
        return ":" + emoji + ":";
    }

    @Override
    public boolean undone() {
        return !added;
    }

    /** Whether the message stands in a thread is not told. */
    @Override
    public Place place() {
        return new Place.AtMessage(
                workspace, user, channel, ts, null, channel.id().startsWith("D"));
    }
}
