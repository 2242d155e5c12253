package dev.banter.host.load;

import dev.banter.api.Catalogue;
import dev.banter.api.Slack;
import dev.banter.core.Services;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a plugin's constructors may ask the host for.
 *
 * @param slack speaks without being spoken to
 * @param catalogue what the bot understands
 * @param logger named after the plugin
 */
public record HostServices(Slack slack, Catalogue catalogue, Logger logger) {

    /** The types of the above. */
    static final Set<Class<?>> TYPES = Set.of(Slack.class, Catalogue.class, Logger.class);

    /**
     * What one plugin gets.
     *
     * @param pluginId the plugin's id
     * @param services what was made for it
     * @return the same, with its logger
     */
    public static HostServices of(String pluginId, Services services) {
        return new HostServices(services.slack(), services.catalogue(), LoggerFactory.getLogger("plugin." + pluginId));
    }
}
