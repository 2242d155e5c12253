package dev.banter.workspace.watch;

import dev.banter.workspace.shape.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One page that looks. It hears of the wire in batches and only while it wants to; what is more than it can take is
 * left out, which it sees by the numbers. For the workspace's thread.
 */
public final class WatchSession {

    /** What one batch may hold, so that the thread is soon back. */
    private static final int BATCH = 200;

    private static final int BATCH_CHARACTERS = 200_000;

    private final Viewer viewer;
    private final PluginBoard board;
    private final PersonBoard people;
    private final WireLog wire;
    private final EntryShape shape;
    private boolean wireWanted;
    private long told;

    WatchSession(Viewer viewer, PluginBoard board, PersonBoard people, WireLog wire, EntryShape shape) {
        this.viewer = viewer;
        this.board = board;
        this.people = people;
        this.wire = wire;
        this.shape = shape;
    }

    /** Takes one text frame; what makes no sense is let lie. */
    public void receive(String text) {
        Json.parseObject(text).ifPresent(frame -> {
            switch (frame.path("type").asString("")) {
                case "wire" -> want(frame.path("on").booleanValue(false));
                case "person" -> people.sit(frame.path("name").asString(""), viewer);
                default -> {}
            }
        });
    }

    private void want(boolean on) {
        wireWanted = on;
        told = 0;
        tell();
    }

    /** Whether {@link #tell} is of any use. */
    public boolean wantsWire() {
        return wireWanted;
    }

    /** Tells what came since the last time. */
    public void tell() {
        if (!wireWanted || !viewer.keepsUp() || told == wire.count()) {
            return;
        }
        ObjectNode frame = Json.object().put("type", "wire");
        ArrayNode entries = frame.putArray("entries");
        int characters = 0;
        for (Seen seen : wire.after(told)) {
            if (entries.size() == BATCH || characters > BATCH_CHARACTERS) {
                break;
            }
            entries.add(shape.of(seen));
            characters += seen.size();
            told = seen.number();
        }
        viewer.send(Json.bytes(frame));
    }

    /** The page is gone. */
    public void closed() {
        board.remove(viewer);
        people.leave(viewer);
    }
}
