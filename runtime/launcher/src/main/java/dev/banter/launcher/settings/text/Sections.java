package dev.banter.launcher.settings.text;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** What flat names stand under. */
public final class Sections {

    private Sections() {}

    /** {@code lane} of {@code lane.threads}, and {@code every} of {@code every}. */
    public static String of(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** The same of each. */
    public static Set<String> of(Collection<String> names) {
        return names.stream().map(Sections::of).collect(Collectors.toSet());
    }
}
