package dev.banter.workspace.app.interact;

import dev.banter.workspace.basics.RandomIds;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.team.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The {@code trigger_id}s: for what a person just did an app may open one view for that person, if it is quick. */
public final class Triggers {

    private static final Duration LIFE = Duration.ofSeconds(3);

    /** The oldest are forgotten, and then as good as never given out. */
    private static final int MOST = 1_000;

    private final Clock clock;
    private final RandomIds random;
    private final Map<String, Trigger> byId = new LinkedHashMap<>();

    public Triggers(Clock clock, RandomIds random) {
        this.clock = clock;
        this.random = random;
    }

    public String issue(User person) {
        Instant now = clock.instant();
        String id = now.toEpochMilli() + "." + now.getEpochSecond() + "." + random.secret();
        byId.put(id, new Trigger(person, now.plus(LIFE), false));
        if (byId.size() > MOST) {
            byId.remove(byId.keySet().iterator().next());
        }
        return id;
    }

    /**
     * Who did it; from now on it is used up.
     *
     * @throws Refused as {@code invalid_trigger_id}, {@code exchanged_trigger_id} or {@code expired_trigger_id}
     */
    public User exchange(String id) {
        Trigger trigger = byId.get(id);
        if (trigger == null) {
            throw new Refused("invalid_trigger_id");
        }
        if (trigger.used()) {
            throw new Refused("exchanged_trigger_id");
        }
        if (!clock.instant().isBefore(trigger.expiry())) {
            throw new Refused("expired_trigger_id");
        }
        byId.put(id, new Trigger(trigger.person(), trigger.expiry(), true));
        return trigger.person();
    }

    private record Trigger(User person, Instant expiry, boolean used) {}
}
