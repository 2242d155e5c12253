package dev.banter.core;

import dev.banter.api.ChannelId;
import dev.banter.api.UserId;
import dev.banter.core.outbox.Destination;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads where a plugin wants to speak: an id, a token that mentions one, or a name. */
final class Place {

    /** An id, or the token that mentions a channel. Names in Slack are lower-case. */
    private static final Pattern CHANNEL = Pattern.compile("([CGD][A-Z0-9]+)|<#([CGD][A-Z0-9]+)(?:\\|[^>]*)?>");

    private static final Pattern PERSON = Pattern.compile("([UW][A-Z0-9]+)|<@([UW][A-Z0-9]+)(?:\\|[^>]*)?>");

    private Place() {}

    static Destination of(String where) {
        Matcher channel = CHANNEL.matcher(where);
        if (channel.matches()) {
            return new Destination.Channel(new ChannelId(given(channel)));
        }
        Matcher person = PERSON.matcher(where);
        if (person.matches()) {
            return new Destination.Person(new UserId(given(person)));
        }
        return new Destination.Named(where.startsWith("#") ? where.substring(1) : where);
    }

    private static String given(Matcher matcher) {
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }
}
