package dev.banter.workspace.team;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Everybody in the workspace, the bot included, in the order in which they came. */
public final class People {

    private final Map<String, User> byId = new LinkedHashMap<>();
    private final Map<String, User> byName = new LinkedHashMap<>();

    public void add(User user) {
        byId.put(user.id(), user);
        byName.put(user.name(), user);
    }

    public List<User> all() {
        return List.copyOf(byId.values());
    }

    public Optional<User> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Handles know no case. */
    public Optional<User> byName(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }
}
