package dev.banter.core.deed;

import dev.banter.api.Catalogue;
import dev.banter.api.ChannelId;
import dev.banter.api.Command;
import dev.banter.api.Event;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.message.Entities;
import dev.banter.core.message.Identity;
import dev.banter.core.outbox.ResponseWay;
import dev.banter.core.reply.Place;
import dev.banter.core.time.Timers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A slash command.
 *
 * @param workspace where
 * @param user who
 * @param name its name, with the slash
 * @param text what follows the name, as patterns see it
 * @param channel where
 * @param way by which Slack takes answers; {@code null} when it gave none
 * @param payload Slack's payload
 */
public record Commanded(
        WorkspaceId workspace,
        UserId user,
        String name,
        String text,
        ChannelId channel,
        @Nullable ResponseWay way,
        Event payload)
        implements Done, Command {

    /**
     * Reads a payload.
     *
     * @param self who the bot is
     * @param payload of kind {@code slash_commands}
     * @param timers the clock
     * @return empty when it lacks a field
     */
    public static Optional<Commanded> of(Identity self, Event payload, Timers timers) {
        Optional<String> name = Done.given(payload, "command");
        Optional<String> user = Done.given(payload, "user_id");
        Optional<String> channel = Done.given(payload, "channel_id");
        if (name.isEmpty() || user.isEmpty() || channel.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Commanded(
                self.workspace(),
                new UserId(user.get()),
                name.get(),
                Entities.unescape(payload.text("text").orElse("")).strip(),
                new ChannelId(channel.get()),
                ResponseWay.of(payload.text("response_url"), timers).orElse(null),
                payload));
    }

    @Override
    public Catalogue.Kind kind() {
        return Catalogue.Kind.COMMAND;
    }

    @Override
    public String trigger() {
        return name;
    }

    @Override
    public String words() {
        return text;
    }

    @Override
    public Place place() {
        return new Place.Aside(workspace, user, channel, null, way);
    }
}
