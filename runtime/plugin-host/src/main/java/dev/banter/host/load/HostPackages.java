package dev.banter.host.load;

import java.util.List;

/** The bot's own packages: a plugin can neither use them nor bring classes of them. */
public final class HostPackages {

    private static final List<String> INTERNAL = List.of(
            "dev.banter.core.",
            "dev.banter.host.",
            "dev.banter.launcher.",
            "dev.banter.slack.",
            "dev.banter.store.",
            "dev.banter.workspace.");

    private HostPackages() {}

    /**
     * Whether a class is the bot's own business.
     *
     * @param className the class's binary name
     * @return whether it lies in a package that is closed to plugins
     */
    public static boolean hold(String className) {
        return INTERNAL.stream().anyMatch(className::startsWith);
    }
}
