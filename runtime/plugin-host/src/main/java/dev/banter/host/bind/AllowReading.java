package dev.banter.host.bind;

import dev.banter.api.Allow;
import dev.banter.core.right.Clause;
import dev.banter.host.signature.HandlerMethod;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads who and where one {@code @Allow} names. */
final class AllowReading {

    private static final Sort USERS = new Sort(
            "users",
            "[UW][A-Z0-9]{2,}",
            "@",
            "a person",
            "an id such as \"U012AB3CD\", or a user name such as \"@ana\"");
    private static final Sort GROUPS = new Sort(
            "groups",
            "S[A-Z0-9]{2,}",
            "@",
            "a user group",
            "an id such as \"S012AB3CD\", or a handle such as \"@oncall\"");
    private static final Sort CHANNELS = new Sort(
            "channels",
            "[CGD][A-Z0-9]{2,}",
            "#",
            "a channel",
            "an id such as \"C012AB3CD\", or a name such as \"#ops\"");

    private AllowReading() {}

    /** The clause; to be used only when no problem was found. */
    static Clause of(HandlerMethod handler, Allow terms) {
        if (terms.users().length + terms.groups().length + terms.channels().length == 0) {
            handler.refuse(
                    "@Allow names nobody and no channel; name users, groups or channels, or leave it out for anybody");
        }
        return new Clause(
                USERS.read(handler, terms.users()),
                GROUPS.read(handler, terms.groups()),
                CHANNELS.read(handler, terms.channels()));
    }

    /** What one list of it holds. */
    private record Sort(String list, Pattern id, String mark, String what, String example) {

        /** A name has none of the signs by which Slack tells names and texts apart. */
        private static final String NAME = "[^\\s@#:<>\\p{Lu}]+";

        Sort(String list, String id, String mark, String what, String example) {
            this(list, Pattern.compile(id), mark, what, example);
        }

        List<String> read(HandlerMethod handler, String[] given) {
            return Stream.of(given)
                    .map(String::strip)
                    .peek(one -> check(handler, one))
                    .distinct()
                    .toList();
        }

        private void check(HandlerMethod handler, String one) {
            if (!id.matcher(one).matches() && !one.matches(Pattern.quote(mark) + NAME)) {
                handler.refuse("@Allow(" + list + ") names \"" + one + "\", which is no "
                        + what.substring(what.indexOf(' ') + 1) + "; " + hint(one));
            }
        }

        private String hint(String one) {
            boolean numbered = one.matches(".*\\d.*");
            String capitals = one.toUpperCase(Locale.ROOT);
            if (numbered && id.matcher(capitals).matches()) {
                return "ids are written in capitals: \"" + capitals + "\"";
            }
            String small = one.toLowerCase(Locale.ROOT);
            if (!(numbered && one.equals(capitals)) && small.matches(Pattern.quote(mark) + "?" + NAME)) {
                return "write \"" + (small.startsWith(mark) ? "" : mark) + small + "\" if a name is meant, or its id";
            }
            return "write " + example;
        }
    }
}
