package dev.banter.host.refusal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with a plugin, so that its author is told everything at once. For one thread at a time. */
public final class Problems {

    /** Each once: the same class may be looked at for several reasons. */
    private final Set<String> found = new LinkedHashSet<>();

    /**
     * Adds a problem.
     *
     * @param where a class, constructor or method of the plugin
     * @param what what is wrong there, and what to do now
     */
    public void add(String where, String what) {
        add(where + ": " + what);
    }

    /**
     * Adds a problem that says where it is.
     *
     * @param problem where, what is wrong there, and what to do now
     */
    public void add(String problem) {
        found.add(problem);
    }

    /**
     * What has been found so far.
     *
     * @return in the order in which it was found
     */
    public List<String> found() {
        return List.copyOf(found);
    }

    /**
     * Goes on only when nothing is wrong.
     *
     * @throws RefusedException with everything that was found
     */
    public void refuseIfAny() throws RefusedException {
        if (!found.isEmpty()) {
            throw new RefusedException(found());
        }
    }
}
