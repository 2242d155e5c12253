package dev.banter.core.deed;

import dev.banter.api.Catalogue;
import dev.banter.api.Event;
import dev.banter.api.Inputs;
import dev.banter.api.UserId;
import dev.banter.api.View;
import dev.banter.api.WorkspaceId;
import dev.banter.core.message.Identity;
import dev.banter.core.reply.Place;
import java.util.Optional;

/**
 * A modal that was submitted or closed.
 *
 * @param workspace where
 * @param user who
 * @param id the view's id
 * @param callback its {@code callback_id}
 * @param closed whether it was closed without submitting
 * @param payload Slack's payload
 */
public record Submitted(WorkspaceId workspace, UserId user, String id, String callback, boolean closed, Event payload)
        implements Done, View {

    /**
     * Reads a payload.
     *
     * @param self who the bot is
     * @param payload of kind {@code view_submission} or {@code view_closed}
     * @param closed whether it is the latter
     * @return empty when it lacks a field
     */
    public static Optional<Submitted> of(Identity self, Event payload, boolean closed) {
        Optional<String> user = Done.given(payload, "/user/id");
        Optional<String> id = Done.given(payload, "/view/id");
        Optional<String> callback = payload.text("/view/callback_id");
        if (user.isEmpty() || id.isEmpty() || callback.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Submitted(self.workspace(), new UserId(user.get()), id.get(), callback.get(), closed, payload));
    }

    @Override
    public Catalogue.Kind kind() {
        return Catalogue.Kind.VIEW;
    }

    @Override
    public String trigger() {
        return callback;
    }

    @Override
    public boolean undone() {
        return closed;
    }

    @Override
    public Place place() {
        return new Place.Anywhere(workspace, user);
    }

    @Override
    public Inputs inputs() {
        return FilledIn.ofView(payload);
    }

    @Override
    public String metadata() {
        return payload.text("/view/private_metadata").orElse("");
    }

    /**
     * Where something can be told about it as a whole.
     *
     * @return the {@code block_id} of its first input; empty when it has none
     */
    public Optional<String> firstInput() {
        return FilledIn.ofView(payload).firstInput();
    }
}
