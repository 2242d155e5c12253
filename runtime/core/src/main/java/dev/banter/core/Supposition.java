package dev.banter.core;

import dev.banter.api.ChannelId;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.message.Addressing;
import dev.banter.core.message.Heard;
import dev.banter.core.message.Identity;
import dev.banter.core.message.Spoken;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody would say, where and as whom.
 *
 * @param markup as Slack would send it; {@code @name} of the bot at its beginning is as good as its mention
 * @param workspace where; empty where there is only one
 * @param channel where; may be empty
 * @param user who; may be empty
 * @param direct whether to the bot alone
 */
public record Supposition(String markup, Optional<WorkspaceId> workspace, String channel, String user, boolean direct) {

    /** Until it has heard something, the bot does not know what it is called: whoever is called is taken for it. */
    private static final String NAME = "[\\w.]++";

    private static final Identity NOBODY = new Identity(new WorkspaceId(""), new UserId("U0BOT"), null, "");

    /** The same, in the only workspace there is, unless it says in which. */
    Supposition in(Set<WorkspaceId> connected) {
        return workspace.isEmpty() && connected.size() == 1
                ? new Supposition(markup, connected.stream().findAny(), channel, user, direct)
                : this;
    }

    /** As if it had been said, to the bot as it is known there. */
    Heard asHeard(Addressing addressing, Collection<Identity> known) {
        Identity self = known.stream()
                .filter(identity -> identity.workspace().equals(workspace.orElse(identity.workspace())))
                .min(Comparator.comparing(identity -> identity.workspace().id()))
                .orElse(NOBODY);
        String mentioning = mentioning(self);
        Addressing.Reader reader = addressing.reader(self);
        Spoken spoken = reader.read(mentioning);
        return new Heard(
                workspace.orElse(self.workspace()),
                new ChannelId(channel),
                new UserId(user),
                "",
                null,
                direct || channel.startsWith("D"),
                spoken.addressed(),
                reader.mentions(mentioning),
                mentioning,
                spoken.text());
    }

    /** Whoever asks by the command line cannot complete the bot's name to a mention. */
    private String mentioning(Identity self) {
        String name = self.equals(NOBODY) ? NAME : Pattern.quote(self.name());
        return markup.replaceFirst("(?iu)^@" + name + "(?![\\w-])", self.self().mention());
    }
}
