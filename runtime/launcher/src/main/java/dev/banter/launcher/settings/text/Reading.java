package dev.banter.launcher.settings.text;

import dev.banter.core.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads one setting after another, and keeps what is wrong with them: an option beats the environment, the environment
 * beats the file. What was never asked for is unknown.
 */
public final class Reading {

    private final Map<String, String> options;
    private final Map<String, String> environment;
    private final Map<String, Given> file;
    private final List<String> problems;
    private final String place;
    private final Set<String> asked = new TreeSet<>();
    private final Map<String, Effective> effective;
    private final String prefix;

    /**
     * @param options the command line's, by setting
     * @param environment its variables
     * @param problems takes what is wrong, one line each
     */
    public Reading(
            Map<String, String> options, Map<String, String> environment, SettingsFile file, List<String> problems) {
        this(options, environment, file.read(problems), problems, "", new LinkedHashMap<>(), "");
    }

    /**
     * @param values of a file
     * @param problems takes what is wrong, one line each
     */
    public Reading(Map<String, Given> values, List<String> problems) {
        this(Map.of(), Map.of(), values, problems, "", new LinkedHashMap<>(), "");
    }

    /**
     * @param place where all of it stands; empty when it stands in several places
     * @param effective takes what has been read, by name
     * @param prefix stands before each name there
     */
    private Reading(
            Map<String, String> options,
            Map<String, String> environment,
            Map<String, Given> file,
            List<String> problems,
            String place,
            Map<String, Effective> effective,
            String prefix) {
        this.options = options;
        this.environment = environment;
        this.file = file;
        this.problems = problems;
        this.place = place;
        this.effective = effective;
        this.prefix = prefix;
    }

    /**
     * What a list of the file has: settings of their own, which stand nowhere else.
     *
     * @return one for each entry, in order; empty when there is no such list
     */
    public List<Reading> entries(String list) {
        asked.add(list);
        List<Reading> entries = new ArrayList<>();
        String name = list + ".1";
        for (Given entry = file.get(name); entry != null; entry = file.get(name)) {
            entries.add(new Reading(
                    Map.of(), Map.of(), within(name), problems, entry.origin(), effective, prefix + name + "."));
            name = list + "." + (entries.size() + 1);
        }
        Optional.ofNullable(file.get(list))
                .filter(given -> entries.isEmpty())
                .ifPresent(given -> problems.add(given.origin() + ": '" + list
                        + "' is a list, and each of its entries has settings of its own, such as '- name: …'"));
        return entries;
    }

    /** Whether there is such a list. */
    public boolean hasEntries(String list) {
        return file.containsKey(list + ".1");
    }

    private Map<String, Given> within(String name) {
        asked.add(name);
        Map<String, Given> within = new LinkedHashMap<>();
        file.forEach((path, given) -> {
            if (path.startsWith(name + ".")) {
                asked.add(path);
                within.put(path.substring(name.length() + 1), given);
            }
        });
        return within;
    }

    /** Nothing when it was not set, and when it was set to what cannot be read, which is a problem then. */
    public <T> Optional<T> read(Setting<T> setting) {
        asked.add(setting.name());
        Optional<Given> given = given(setting);
        note(setting, given, Effective.none(prefix + setting.name()));
        return given.flatMap(one -> value(setting, one));
    }

    /**
     * The same, for a setting that has a value when nobody has set it.
     *
     * @param usual that value
     */
    public <T> T read(Setting<T> setting, T usual) {
        asked.add(setting.name());
        Optional<Given> given = given(setting);
        note(setting, given, Effective.usual(prefix + setting.name(), usual));
        return given.flatMap(one -> value(setting, one)).orElse(usual);
    }

    private void note(Setting<?> setting, Optional<Given> given, Effective otherwise) {
        String name = prefix + setting.name();
        effective.put(
                name,
                given.map(one -> Effective.given(name, setting.kind(), one)).orElse(otherwise));
    }

    private <T> Optional<T> value(Setting<T> setting, Given given) {
        try {
            return Optional.of(setting.kind().read(setting.name(), given));
        } catch (IllegalArgumentException none) {
            problems.add(given.origin() + ": " + none.getMessage());
            return Optional.empty();
        }
    }

    /** What has been read so far, in order. */
    public List<Effective> effective() {
        return List.copyOf(effective.values());
    }

    /** The first part of each name that was asked for. */
    public Set<String> sections() {
        return Sections.of(asked);
    }

    /** Adds a problem with a value that could be read. */
    public void refuse(Setting<?> setting, String why) {
        String unset = place.isEmpty() ? setting.name() : place;
        problems.add(given(setting).map(Given::origin).orElse(unset) + ": " + why);
    }

    /** Whether it was set, to whatever. */
    public boolean has(Setting<?> setting) {
        return given(setting).isPresent();
    }

    /**
     * Adds a problem for every value in the file that nobody asked for.
     *
     * @param strangers whether there may be values beneath names of which no setting begins with one
     */
    public void refuseUnknown(boolean strangers) {
        refuseUnknown(strangers, "the product's banter.yaml has them all, as comments");
    }

    /**
     * Likewise.
     *
     * @param otherwise what to say where no name is near
     */
    public void refuseUnknown(boolean strangers, String otherwise) {
        Set<String> sections = sections();
        file.forEach((name, given) -> {
            boolean strange = strangers && name.contains(".") && !sections.contains(Sections.of(name));
            if (!asked.contains(name) && !strange) {
                String hint = Nearest.hint(name, asked, otherwise);
                problems.add(given.origin() + ": '" + name + "' is not a setting; " + hint);
            }
        });
    }

    private Optional<Given> given(Setting<?> setting) {
        String option = options.get(setting.name());
        if (option != null) {
            return Optional.of(Given.of(option, "--" + setting.name()));
        }
        return setting.variables().stream()
                .flatMap(this::variable)
                .findFirst()
                .or(() -> Optional.ofNullable(file.get(setting.name())));
    }

    private Stream<Given> variable(String name) {
        String text = environment.getOrDefault(name, "");
        return text.isBlank() ? Stream.empty() : Stream.of(Given.of(text, name));
    }
}
