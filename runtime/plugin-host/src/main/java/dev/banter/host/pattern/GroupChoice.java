package dev.banter.host.pattern;

import dev.banter.api.Group;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the group that a {@code @Group} asks for. */
public final class GroupChoice {

    private static final int NO_INDEX = -1;

    private GroupChoice() {}

    /**
     * The group.
     *
     * @param wanted what is asked for
     * @param groups what there is
     * @param refuse takes what is wrong
     * @return empty once it has been told what is wrong
     */
    public static Optional<GroupInfo> of(Group wanted, PatternGroups groups, Consumer<String> refuse) {
        boolean named = !wanted.value().isEmpty();
        boolean numbered = wanted.index() != NO_INDEX;
        if (named == numbered) {
            refuse.accept(
                    named
                            ? "has a @Group with a name and an index; leave one of them"
                            : "has a @Group with neither name nor index; write " + example(groups));
            return Optional.empty();
        }
        Optional<GroupInfo> found = named ? groups.named(wanted.value()) : groups.at(wanted.index());
        if (found.isEmpty()) {
            refuse.accept(named ? noSuchName(wanted.value(), groups) : noSuchIndex(wanted.index(), groups));
        }
        return found;
    }

    private static String example(PatternGroups groups) {
        return groups.count() == 0 ? "@Group(index = 0) for the whole match" : groups.asAnnotations();
    }

    private static String noSuchName(String name, PatternGroups groups) {
        return "asks for a group '" + name + "' that the pattern does not have; "
                + (groups.names().isEmpty()
                        ? "write it as (?<" + name + ">...)"
                        : "it has '" + String.join("', '", groups.names()) + "'");
    }

    private static String noSuchIndex(int index, PatternGroups groups) {
        return "asks for group " + index + " and the pattern has "
                + switch (groups.count()) {
                    case 0 -> "none; put what is wanted in brackets, or take 0, the whole match";
                    case 1 -> "one; take 1, or 0 for the whole match";
                    default -> groups.count() + "; take 1 to " + groups.count() + ", or 0 for the whole match";
                };
    }
}
