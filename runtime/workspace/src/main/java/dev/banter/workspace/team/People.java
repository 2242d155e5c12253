package dev.banter.workspace.team;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Everybody in the workspace, the bot included, in the order in which they came. */
public final class People {

    private final Map<String, User> byId = new LinkedHashMap<>();
    private final Map<String, User> byName = new LinkedHashMap<>();
    private final Map<User, Profile> profiles = new HashMap<>();
    private final Set<User> away = new HashSet<>();

    public void add(User user, Profile profile) {
        byId.put(user.id(), user);
        byName.put(user.name(), user);
        profiles.put(user, profile);
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

    /** Addresses know no case. */
    public Optional<User> byEmail(String email) {
        String address = email.toLowerCase(Locale.ROOT);
        return byId.values().stream()
                .filter(user -> user.email().filter(address::equals).isPresent())
                .findFirst();
    }

    public Profile profileOf(User user) {
        return Objects.requireNonNull(profiles.get(user), "everybody has a profile from the start");
    }

    /** When anybody last came or changed, in seconds since the epoch. */
    public long lastChange() {
        return profiles.values().stream().mapToLong(Profile::updated).max().orElse(0);
    }

    public void change(User user, Profile profile) {
        profiles.put(user, profile);
    }

    /** Whether somebody has chosen to be away, connected or not. */
    public boolean isAway(User user) {
        return away.contains(user);
    }

    /**
     * Has somebody be away by choice, or not.
     *
     * @return whether it was otherwise before
     */
    public boolean setAway(User user, boolean chosen) {
        return chosen ? away.add(user) : away.remove(user);
    }
}
