package dev.banter.host.depend;

import dev.banter.host.jar.JarName;
import dev.banter.host.load.HostPackages;
import dev.banter.host.refusal.Problems;
import dev.banter.host.refusal.RefusedException;
import dev.banter.host.scan.PluginMark;
import dev.banter.host.scan.ScannedJar;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a jar says of its plugin, to the end: an author is told everything at once. */
public final class Declarations {

    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+_-]*");

    private static final String HOW_TO_EXPORT = "write each package in full, those below it too";

    private final String file;
    private final ScannedJar scanned;
    private final Problems problems = new Problems();
    private final PluginMark mark;

    private Declarations(String file, ScannedJar scanned, PluginMark mark) {
        this.file = file;
        this.scanned = scanned;
        this.mark = mark;
    }

    /**
     * Reads.
     *
     * @param file the jar's name in the folder
     * @param manifest the version in its manifest, may be empty
     * @param scanned what is in it
     * @return what it says, with an empty id when nobody can tell whose it is
     */
    public static Declaration of(String file, String manifest, ScannedJar scanned) {
        List<PluginMark> marks = scanned.marks();
        if (marks.size() > 1) {
            String all = marks.stream().map(PluginMark::className).collect(Collectors.joining(", "));
            return Declaration.unread(
                    file, "", "", List.of("the jar: @Plugin is on " + all + "; leave it on one of them"));
        }
        PluginMark mark = marks.isEmpty() ? new PluginMark("the jar", "", "", List.of(), List.of()) : marks.get(0);
        return new Declarations(file, scanned, mark).read(manifest);
    }

    private Declaration read(String manifest) {
        String id = id();
        String version = version(manifest);
        int before = problems.found().size();
        List<Requirement> requires = requires(id);
        boolean readable = problems.found().size() == before;
        return new Declaration(file, mark.className(), id, version, requires, readable, exports(), problems.found());
    }

    private String id() {
        if (mark.id().isEmpty()) {
            return idOfFile();
        }
        if (JarName.isId(mark.id())) {
            return mark.id();
        }
        refuse("its @Plugin makes the id '" + mark.id() + "'; " + JarName.advice(mark.id()));
        return "";
    }

    private String idOfFile() {
        try {
            return JarName.of(file).id();
        } catch (RefusedException nameless) {
            nameless.problems().forEach(problems::add);
            return "";
        }
    }

    private String version(String manifest) {
        String own = mark.version().strip();
        if (own.isEmpty()) {
            return manifest.isEmpty() ? JarName.versionIn(file) : manifest;
        }
        if (!VERSION.matcher(own).matches()) {
            refuse("version '" + own + "' is none; a version is letters, digits, '.', '+', '-' and '_': write 1.4.2,"
                    + " for example");
        }
        return own;
    }

    private List<Requirement> requires(String id) {
        Map<String, Requirement> byId = new LinkedHashMap<>();
        for (String text : mark.requires()) {
            @Nullable Requirement read = Requirement.of(text).orElse(null);
            if (read == null) {
                refuse("requires '" + text + "', which cannot be read; " + Requirement.HOW);
            } else if (read.id().equals(id)) {
                refuse("requires '" + text + "', which is itself; leave that out");
            } else if (byId.put(read.id(), read) != null) {
                refuse("requires '" + read.id() + "' twice; write both into one, such as \"" + read.id()
                        + " >=1.4 <3\"");
            }
        }
        return List.copyOf(byId.values());
    }

    private Set<String> exports() {
        Set<String> packages = scanned.packages();
        Set<String> good = new LinkedHashSet<>();
        for (String name : mark.exports()) {
            if (HostPackages.isTaken(name)) {
                refuse("exports '" + name + "', which is the bot's or Java's; export packages of the plugin's own");
            } else if (name.isEmpty() || !packages.contains(name)) {
                refuse("exports '" + name + "', and there is no class in such a package; "
                        + (name.isEmpty() ? "classes for others belong in a package with a name" : HOW_TO_EXPORT));
            } else {
                good.add(name);
            }
        }
        return good;
    }

    private void refuse(String what) {
        problems.add(mark.className(), what);
    }
}
