package dev.banter.core;

import dev.banter.api.ChannelId;
import dev.banter.api.Markup;
import dev.banter.api.Posted;
import dev.banter.api.Slack;
import dev.banter.api.SlackException;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.outbox.Destination;
import dev.banter.core.outbox.Outbox;
import dev.banter.core.outbox.Target;
import dev.banter.core.reply.Voice;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Speaks for one plugin that was not spoken to. */
final class PluginSlack implements Slack {

    /** An id, or the token that mentions a channel. Names in Slack are lower-case. */
    private static final Pattern CHANNEL = Pattern.compile("([CGD][A-Z0-9]+)|<#([CGD][A-Z0-9]+)(?:\\|[^>]*)?>");

    private static final Pattern PERSON = Pattern.compile("([UW][A-Z0-9]+)|<@([UW][A-Z0-9]+)(?:\\|[^>]*)?>");

    private final Outbox outbox;
    private final Voice voice;
    private final @Nullable WorkspaceId workspace;

    PluginSlack(Outbox outbox, Voice voice, @Nullable WorkspaceId workspace) {
        this.outbox = outbox;
        this.voice = voice;
        this.workspace = workspace;
    }

    @Override
    public Slack in(WorkspaceId other) {
        return new PluginSlack(outbox, voice, other);
    }

    @Override
    public CompletionStage<Posted> say(String where, Markup markup) {
        return post(new Target(destination(where), null, false), markup);
    }

    @Override
    public CompletionStage<Posted> inThread(String where, String threadTs, Markup markup) {
        return post(new Target(destination(where), threadTs, false), markup);
    }

    @Override
    public CompletionStage<Posted> broadcast(String where, String threadTs, Markup markup) {
        return post(new Target(destination(where), threadTs, true), markup);
    }

    @Override
    public CompletionStage<Posted> privately(UserId user, Markup markup) {
        return post(new Target(new Destination.Person(user), null, false), markup);
    }

    private static Destination destination(String where) {
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

    private CompletionStage<Posted> post(Target target, Markup markup) {
        if (workspace != null) {
            return voice.say(workspace, target, markup);
        }
        Set<WorkspaceId> connected = outbox.workspaces();
        if (connected.size() == 1) {
            return voice.say(connected.iterator().next(), target, markup);
        }
        String now = connected.isEmpty()
                ? "no workspace is connected yet; speak when an event or a message has come, or later"
                : "several workspaces are connected, "
                        + connected.stream().map(WorkspaceId::id).sorted().toList()
                        + "; name one with Slack.in(WorkspaceId)";
        return voice.refuse(new SlackException(SlackException.Kind.WORKSPACE, "", "nothing was said: " + now));
    }
}
