package dev.banter.host.pattern;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The groups of a pattern, whole match first.
 *
 * @param groups by index
 * @param repeats how much the pattern repeats at least by numbers in braces, all together, and with brackets in brackets
 *     multiplied: 0 to 1,000,000,000
 */
public record PatternGroups(List<GroupInfo> groups, long repeats) {

    /** Copies the list. */
    public PatternGroups {
        groups = List.copyOf(groups);
    }

    /**
     * The groups of a pattern that compiles.
     *
     * @param pattern whose
     * @return its groups, whole match first
     */
    public static PatternGroups of(Pattern pattern) {
        PatternWalk walk = new PatternWalk(pattern.pattern());
        return new PatternGroups(walk.groups(), walk.repeats());
    }

    Optional<GroupInfo> at(int index) {
        return index >= 0 && index < groups.size() ? Optional.of(groups.get(index)) : Optional.empty();
    }

    Optional<GroupInfo> named(String name) {
        return groups.stream().filter(group -> name.equals(group.name())).findFirst();
    }

    /** How many brackets capture. */
    int count() {
        return groups.size() - 1;
    }

    /**
     * The groups' names.
     *
     * @return in order, without those of groups that have none
     */
    public List<String> names() {
        return groups.stream().map(GroupInfo::name).filter(Objects::nonNull).toList();
    }

    /**
     * The annotations with which a parameter could ask for a group.
     *
     * @return as an author writes them, with {@code or} in between; empty when the pattern has no groups
     */
    public String asAnnotations() {
        if (count() == 0) {
            return "";
        }
        return names().isEmpty()
                ? "@Group(index = 1)"
                : names().stream().map(name -> "@Group(\"" + name + "\")").collect(Collectors.joining(" or "));
    }
}
