package dev.banter.workspace.watch;

import dev.banter.workspace.shape.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Tells the pages of one person what the app has put before that person. On the workspace's thread only. */
public final class PersonBoard {

    private final List<Seat> seats = new ArrayList<>();
    private Function<String, List<ObjectNode>> standing = name -> List.of();

    /** From now on a page that comes is first told this, by the name of its person. */
    public void begin(Function<String, List<ObjectNode>> frames) {
        standing = frames;
    }

    /** One frame for all pages of a person. */
    public void tell(String name, ObjectNode frame) {
        byte[] json = Json.bytes(frame);
        seats.stream()
                .filter(seat -> seat.name().equals(name))
                .forEach(seat -> seat.viewer().send(json));
    }

    void sit(String name, Viewer viewer) {
        leave(viewer);
        seats.add(new Seat(name, viewer));
        standing.apply(name).forEach(frame -> viewer.send(Json.bytes(frame)));
    }

    void leave(Viewer viewer) {
        seats.removeIf(seat -> seat.viewer().equals(viewer));
    }

    private record Seat(String name, Viewer viewer) {}
}
