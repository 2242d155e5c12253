package dev.banter.workspace.watch;

/** Where pages come in that want to see more than what is said. */
public final class Watching {

    private final PluginBoard board;
    private final PersonBoard people;
    private final WireLog wire;
    private final EntryShape shape;

    /** @param key what everything lives beneath, which no page is shown; empty when there is none */
    public Watching(PluginBoard board, PersonBoard people, WireLog wire, String key) {
        this.board = board;
        this.people = people;
        this.wire = wire;
        this.shape = new EntryShape(key);
    }

    /** Where to tell what goes over the wire. */
    public Recorder recorder() {
        return wire;
    }

    /** Lets a page in, which is told of the plugins at once. */
    public WatchSession open(Viewer viewer) {
        board.add(viewer);
        return new WatchSession(viewer, board, people, wire, shape);
    }
}
