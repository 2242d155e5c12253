package dev.banter.host.load;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The bot's own packages: a plugin can neither use them nor bring classes of them. */
public final class HostPackages {

    private static final List<String> INTERNAL = List.of(
            "dev.banter.core.",
            "dev.banter.host.",
            "dev.banter.launcher.",
            "dev.banter.slack.",
            "dev.banter.store.",
            "dev.banter.workspace.");

    private static final Set<String> OF_THE_JDK = ModuleLayer.boot().modules().stream()
            .flatMap(module -> module.getPackages().stream())
            .collect(Collectors.toUnmodifiableSet());

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

    /**
     * Whether a package is the bot's or the JDK's: a plugin sees theirs, or none.
     *
     * @param packageName the package
     * @return whether a plugin's own classes in it would not be seen
     */
    public static boolean isTaken(String packageName) {
        return hold(packageName + ".")
                || ExportedPackages.holdsClass(packageName + ".")
                || OF_THE_JDK.contains(packageName);
    }
}
