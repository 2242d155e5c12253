package dev.banter.core.deed;

import dev.banter.api.Action;
import dev.banter.api.Catalogue;
import dev.banter.api.ChannelId;
import dev.banter.api.Event;
import dev.banter.api.Inputs;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.message.Identity;
import dev.banter.core.outbox.ResponseWay;
import dev.banter.core.reply.Place;
import dev.banter.core.time.Timers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An element of a message or a view with which a person did something.
 *
 * @param workspace where
 * @param user who
 * @param id the element's {@code action_id}
 * @param block its block's {@code block_id}
 * @param values what it stands for now
 * @param place where an answer is expected
 * @param payload Slack's payload
 */
public record Acted(
        WorkspaceId workspace, UserId user, String id, String block, List<String> values, Place place, Event payload)
        implements Done, Action {

    /** Copies the list. */
    public Acted {
        values = List.copyOf(values);
    }

    /**
     * Reads a payload.
     *
     * @param self who the bot is
     * @param payload of kind {@code block_actions}
     * @param timers the clock
     * @return its actions, usually one; empty when it lacks a field
     */
    public static List<Acted> of(Identity self, Event payload, Timers timers) {
        Optional<UserId> user = Done.given(payload, "/user/id").map(UserId::new);
        List<Acted> actions = new ArrayList<>(1);
        for (int i = 0; user.isPresent(); i++) {
            String action = "/actions/" + i;
            Optional<String> id = Done.given(payload, action + "/action_id");
            if (id.isEmpty()) {
                break;
            }
            actions.add(new Acted(
                    self.workspace(),
                    user.get(),
                    id.get(),
                    payload.text(action + "/block_id").orElse(""),
                    Values.at(payload, action),
                    place(self.workspace(), user.get(), payload, timers),
                    payload));
        }
        return actions;
    }

    private static Place place(WorkspaceId workspace, UserId user, Event payload, Timers timers) {
        Optional<ChannelId> channel = Done.given(payload, "/channel/id")
                .or(() -> Done.given(payload, "/container/channel_id"))
                .map(ChannelId::new);
        Optional<String> ts = messageTs(payload);
        if (channel.isEmpty() || ts.isEmpty()) {
            return new Place.Anywhere(workspace, user);
        }
        String thread = threadOf(payload).orElse(null);
        if (payload.flag("/container/is_ephemeral")) {
            ResponseWay way =
                    ResponseWay.of(payload.text("response_url"), timers).orElse(null);
            return new Place.Aside(workspace, user, channel.get(), thread, way);
        }
        boolean direct = channel.get().id().startsWith("D");
        return new Place.AtMessage(workspace, user, channel.get(), ts.get(), thread, direct);
    }

    private static Optional<String> messageTs(Event payload) {
        return Done.given(payload, "/container/message_ts").or(() -> Done.given(payload, "/message/ts"));
    }

    /** A thread's first message names its own thread, and stands in the channel. */
    private static Optional<String> threadOf(Event payload) {
        return Done.given(payload, "/container/thread_ts")
                .or(() -> Done.given(payload, "/message/thread_ts"))
                .filter(thread -> !messageTs(payload).equals(Optional.of(thread)));
    }

    @Override
    public Catalogue.Kind kind() {
        return Catalogue.Kind.ACTION;
    }

    @Override
    public String trigger() {
        return id;
    }

    @Override
    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    @Override
    public Optional<ChannelId> channel() {
        if (place instanceof Place.AtMessage message) {
            return Optional.of(message.channel());
        }
        return place instanceof Place.Aside aside ? Optional.of(aside.channel()) : Optional.empty();
    }

    @Override
    public Optional<String> ts() {
        return messageTs(payload);
    }

    @Override
    public Optional<String> thread() {
        return threadOf(payload);
    }

    @Override
    public Optional<String> view() {
        return Done.given(payload, "/view/id").or(() -> Done.given(payload, "/container/view_id"));
    }

    @Override
    public Optional<String> callback() {
        return Done.given(payload, "/view/callback_id");
    }

    @Override
    public Inputs inputs() {
        return view().isPresent() ? FilledIn.ofView(payload) : FilledIn.ofMessage(payload);
    }
}
