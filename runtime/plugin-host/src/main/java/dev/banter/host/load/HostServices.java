package dev.banter.host.load;

import dev.banter.api.Catalogue;
import dev.banter.api.Data;
import dev.banter.api.Slack;
import dev.banter.api.Timers;
import dev.banter.core.Services;
import dev.banter.host.life.Background;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a plugin's constructors may ask the host for.
 *
 * @param byType one of each type
 */
public record HostServices(Map<Class<?>, Object> byType) {

    /** All types that may be asked for. */
    static final Set<Class<?>> TYPES = types();

    /** Copies the map. */
    public HostServices {
        byType = Map.copyOf(byType);
    }

    /**
     * What one plugin gets.
     *
     * @param pluginId the plugin's id
     * @param services what was made for it
     * @param asked what was made for it because it asks for it, by type
     * @return the same, with its logger
     */
    public static HostServices of(String pluginId, Services services, Map<Class<?>, Object> asked) {
        Map<Class<?>, Object> byType = new HashMap<>(asked);
        byType.put(Slack.class, services.slack());
        byType.put(Catalogue.class, services.catalogue());
        byType.put(Data.class, services.data());
        byType.put(Timers.class, services.timers());
        byType.put(Logger.class, LoggerFactory.getLogger("plugin." + pluginId));
        return new HostServices(byType);
    }

    private static Set<Class<?>> types() {
        Set<Class<?>> types = new HashSet<>(Background.TYPES);
        types.addAll(Set.of(Slack.class, Catalogue.class, Data.class, Timers.class, Logger.class));
        return Set.copyOf(types);
    }
}
