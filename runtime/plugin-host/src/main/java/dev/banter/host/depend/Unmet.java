package dev.banter.host.depend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a plugin cannot be loaded beside those that are there, in words for whoever has put it there. */
public final class Unmet {

    private final Declaration plugin;
    private final Neighbours neighbours;

    private Unmet(Declaration plugin, Neighbours neighbours) {
        this.plugin = plugin;
        this.neighbours = neighbours;
    }

    /**
     * Looks at everything that a plugin requires.
     *
     * @param plugin the plugin
     * @param neighbours what is known of others
     * @return everything that it lacks; empty when it can be loaded
     */
    public static List<String> of(Declaration plugin, Neighbours neighbours) {
        return new Unmet(plugin, neighbours).all();
    }

    private List<String> all() {
        List<String> circle = Circle.through(plugin, neighbours);
        List<String> lacks = new ArrayList<>();
        if (!circle.isEmpty()) {
            lacks.add("requires itself in a circle: " + String.join(" -> ", circle)
                    + "; take one of these requirements away, or make one plugin of them");
        }
        for (Requirement need : plugin.requires()) {
            if (!circle.contains(need.id())) {
                lack(need).ifPresent(what -> lacks.add("requires '" + need + "', " + what));
            }
        }
        return lacks.stream().map(lack -> plugin.where() + ": " + lack).toList();
    }

    private Optional<String> lack(Requirement need) {
        return neighbours
                .live(need.id())
                .map(there -> unfit(need, there))
                .orElseGet(() -> Optional.of(absent(need.id())));
    }

    private String absent(String id) {
        if (neighbours.isDisabled(id)) {
            return "which is disabled; enable it: plugins enable " + id;
        }
        return neighbours
                .refused(id)
                .map(file -> "which is refused (" + file + "); mend that one first")
                .orElse("which is not there; put its jar into the plugin folder");
    }

    private static Optional<String> unfit(Requirement need, Neighbour there) {
        if (there.behind().isPresent()) {
            return Optional.of("which still stands on an earlier '"
                    + there.behind().get() + "' than the one that is live; put a version of it there that fits");
        }
        if (need.versions().any()) {
            return Optional.empty();
        }
        Optional<Version> version = Version.of(there.version());
        if (version.isEmpty()) {
            return Optional.of(
                    (there.version().isEmpty() ? "which has no version" : "whose version is " + there.version()) + " ("
                            + there.file() + "); have it named with a version that begins with a number");
        }
        return need.versions().admit(version.get())
                ? Optional.empty()
                : Optional.of("and " + there.version() + " is there (" + there.file()
                        + "); put a version there that fits, or have this one require another");
    }
}
