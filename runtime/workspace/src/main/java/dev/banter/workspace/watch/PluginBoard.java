package dev.banter.workspace.watch;

import dev.banter.workspace.shape.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is known of the bot's plugins. Any thread may change it, and every page that looks is told at once. */
public final class PluginBoard {

    private final Set<Viewer> viewers = new LinkedHashSet<>();
    private byte[] shown = Json.bytes(frame(false, List.of()));

    /** From now on these, in this order, in the place of what was shown before. */
    public synchronized void show(List<PluginCard> cards) {
        shown = Json.bytes(frame(true, cards));
        viewers.forEach(viewer -> viewer.send(shown));
    }

    synchronized void add(Viewer viewer) {
        viewers.add(viewer);
        viewer.send(shown);
    }

    synchronized void remove(Viewer viewer) {
        viewers.remove(viewer);
    }

    private static ObjectNode frame(boolean known, List<PluginCard> cards) {
        ObjectNode frame = Json.object().put("type", "plugins").put("known", known);
        ArrayNode plugins = frame.putArray("plugins");
        cards.forEach(card -> plugins.add(json(card)));
        return frame;
    }

    private static ObjectNode json(PluginCard card) {
        ObjectNode json = Json.object()
                .put("name", card.name())
                .put("file", card.file())
                .put("state", card.state().name().toLowerCase(Locale.ROOT));
        ArrayNode handlers = json.putArray("handlers");
        card.handlers()
                .forEach(handler -> handlers.addObject()
                        .put("handler", handler.name())
                        .put("kind", handler.kind().name().toLowerCase(Locale.ROOT))
                        .put("trigger", handler.trigger())
                        .put("pattern", handler.pattern())
                        .put("help", handler.help())
                        .put("addressed", handler.addressed())
                        .put("fallback", handler.fallback()));
        put(json, "problems", card.problems());
        put(json, "requires", card.requires());
        put(json, "exports", card.exports());
        return json;
    }

    private static void put(ObjectNode json, String name, List<String> texts) {
        ArrayNode array = json.putArray(name);
        texts.forEach(array::add);
    }
}
