package dev.banter.host.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a plugin's code uses of the API, as far as its class files tell: nothing of it is run.
 *
 * @param calls methods that are called, such as {@code Reply.react}
 * @param strings text in the classes that call {@code Slack.call} or {@code Slack.pages}: what they call is among it
 */
public record ApiUse(Set<String> calls, Set<String> strings) {

    private static final String API = "dev.banter.api.";

    /** Any method of Slack's may be called by them. */
    private static final Set<String> ANYTHING = Set.of("Slack.call", "Slack.pages", "Methods.call", "Methods.pages");

    /** Copies the sets. */
    public ApiUse {
        calls = Set.copyOf(calls);
        strings = Set.copyOf(strings);
    }

    /**
     * Whether methods are called by name, of which {@link #strings()} may hold some.
     *
     * @return false when only verbs are used
     */
    public boolean byName() {
        return calls.stream().anyMatch(ANYTHING::contains);
    }

    /**
     * Reads class files.
     *
     * @param classes all classes of the jar
     * @param loader where they lie
     * @return what they use
     * @throws IOException when one cannot be read
     */
    public static ApiUse of(Collection<String> classes, ClassLoader loader) throws IOException {
        Set<String> calls = new TreeSet<>();
        Set<String> strings = new TreeSet<>();
        for (String name : classes) {
            try (InputStream code = loader.getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (code != null) {
                    ConstantPool named = ConstantPool.of(code);
                    Set<String> used = used(named);
                    calls.addAll(used);
                    strings.addAll(used.stream().anyMatch(ANYTHING::contains) ? named.strings() : Set.of());
                }
            }
        }
        return new ApiUse(calls, strings);
    }

    private static Set<String> used(ConstantPool named) {
        Set<String> used = new TreeSet<>();
        for (String call : named.calls()) {
            if (call.startsWith(API)) {
                used.add(call.substring(API.length()));
            }
        }
        return used;
    }
}
