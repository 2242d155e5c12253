package dev.banter.host.depend;

import java.util.Optional;

/**
 * A plugin that is live, as others see it.
 *
 * @param file the jar's name
 * @param version its version, may be empty
 * @param behind the plugin whose version before it still stands on; empty when it stands on what is live
 */
public record Neighbour(String file, String version, Optional<String> behind) {}
