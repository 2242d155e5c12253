package dev.banter.workspace.app.view;

import dev.banter.workspace.app.App;
import dev.banter.workspace.app.Question;
import dev.banter.workspace.app.interact.Elements;
import dev.banter.workspace.app.interact.Payloads;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.team.User;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Has the app asked about a modal that somebody fills in or closes, and does what it says. */
public final class Submitting {

    private final Views views;
    private final User bot;
    private final App app;
    private final Payloads payloads;

    public Submitting(Views views, User bot, App app, Payloads payloads) {
        this.views = views;
        this.bot = bot;
        this.app = app;
        this.payloads = payloads;
    }

    /**
     * Somebody sends a modal off.
     *
     * @param chosen what is filled in, by the block's id and the action's, said plainly
     * @return what the app had done: {@code response_action}, and {@code errors} where there are some
     * @throws Refused as {@code view_not_found}, or as {@code invalid_arguments} while something is still to be filled in
     */
    public CompletableFuture<ObjectNode> submit(User person, String viewId, JsonNode chosen) {
        View view = views.find(person, viewId);
        Elements elements = new Elements(view.body().path("blocks"));
        ObjectNode values = elements.values(chosen);
        List<String> unfilled = elements.unfilled(values).toList();
        if (!unfilled.isEmpty()) {
            throw new Refused("invalid_arguments", "[ERROR] please fill in: " + String.join(", ", unfilled));
        }
        ObjectNode payload = payloads.of("view_submission", person);
        payload.set("view", ViewShape.of(view, bot, values));
        payload.putArray("response_urls");
        return app.ask(Question.INTERACTIVE, payload).thenApply(answer -> follow(person, view, answer));
    }

    private ObjectNode follow(User person, View view, ObjectNode answer) {
        String action = answer.path("response_action").asString("");
        ObjectNode done = Json.object().put("response_action", action.isEmpty() ? "close" : action);
        switch (action) {
            case "" -> views.close(person, view);
            case "clear" -> views.closeAll(person);
            case "errors" -> done.set("errors", answer.path("errors"));
            case "update" -> done.set("view", views.replace(person, view, given(answer)));
            case "push" -> done.set("view", views.push(person, given(answer)));
            default -> throw new Refused("invalid_response_action");
        }
        return done;
    }

    private static ObjectNode given(ObjectNode answer) {
        if (answer.path("view") instanceof ObjectNode view) {
            return ViewCheck.of(view, "modal");
        }
        throw new Refused("invalid_arguments", "[ERROR] missing required field: view");
    }

    /**
     * Somebody closes a modal, of which the app hears if it wants to.
     *
     * @param all whether all that are open are closed with it
     */
    public void close(User person, String viewId, boolean all) {
        View view = views.find(person, viewId);
        boolean cleared = all || view.flag("clear_on_close");
        if (cleared) {
            views.closeAll(person);
        } else {
            views.close(person, view);
        }
        if (view.flag("notify_on_close")) {
            ObjectNode payload = payloads.of("view_closed", person);
            payload.remove("trigger_id");
            payload.set("view", ViewShape.of(view, bot));
            CompletableFuture<ObjectNode> unheeded = app.ask(Question.INTERACTIVE, payload.put("is_cleared", cleared));
            unheeded.exceptionally(failure -> payload);
        }
    }
}
