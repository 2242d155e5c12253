package dev.banter.host.load;

import dev.banter.host.refusal.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds what an author forgot to shade in, before the first message does.
 *
 * <p>The classes of the packages that hold handlers or are exported are looked at: they are the author's. A library in the jar may well
 * name classes that it can do without.
 */
public final class ReferenceCheck {

    private final ClassLoader loader;

    /**
     * @param loader the plugin's loader
     */
    public ReferenceCheck(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Tells of every class that is named and cannot be seen. Loads classes, runs none.
     *
     * @param classes all classes of the jar
     * @param authors classes of the author's own: those that hold handlers, and their like
     * @param exports packages of the author's own
     * @param problems takes what is found
     */
    public void check(
            Collection<String> classes, Collection<String> authors, Collection<String> exports, Problems problems) {
        Set<String> packages = authors.stream().map(ReferenceCheck::packageOf).collect(Collectors.toSet());
        packages.addAll(exports);
        for (String name : new TreeSet<>(classes)) {
            if (packages.contains(packageOf(name))) {
                check(name, problems);
            }
        }
    }

    private void check(String name, Problems problems) {
        try (InputStream code = loader.getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (code != null) {
                for (String used : ConstantPool.of(code).classes()) {
                    see(used, name, problems);
                }
            }
        } catch (IOException broken) {
            problems.add(name, "cannot be read (" + broken.getMessage() + "); build the jar anew");
        }
    }

    private void see(String used, String user, Problems problems) {
        try {
            Class.forName(used, false, loader);
        } catch (ClassNotFoundException | LinkageError unseen) {
            String subject = used.equals(user) || unseen instanceof ClassNotFoundException ? user : used;
            LinkageText.of(unseen, loader).ifPresent(text -> problems.add(subject, text));
        }
    }

    private static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }
}
