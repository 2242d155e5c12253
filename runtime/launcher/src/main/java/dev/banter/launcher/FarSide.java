package dev.banter.launcher;

import dev.banter.launcher.settings.HostPort;
import dev.banter.launcher.settings.Settings;
import dev.banter.launcher.settings.access.Access;
import dev.banter.launcher.settings.access.WayIn;
import dev.banter.slack.Token;
import dev.banter.slack.web.Credentials;
import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.WorkspaceSettings;
import dev.banter.workspace.app.command.Offer;
import dev.banter.workspace.keep.KeepException;
import dev.banter.workspace.limit.Pace;
import dev.banter.workspace.watch.PluginCard;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Slack that the bot speaks to: the real one, or one that is opened for it on this machine.
 *
 * @param workspaces how each of its workspaces is reached
 * @param plugins is told what the bot's plugins are; only a workspace of this machine wants to know
 * @param offers is told what people can start of them; likewise
 */
record FarSide(List<Access> workspaces, Consumer<List<PluginCard>> plugins, Consumer<Offer> offers) {

    private static final Logger log = LoggerFactory.getLogger("banter");

    private static final Token LOCAL_BOT = Token.of("xoxb-local-bot");
    private static final Token LOCAL_APP = Token.of("xapp-local-bot");

    static FarSide of(Settings settings, Announcements announcements, Openings openings) throws StartException {
        if (settings.isLocal()) {
            LocalWorkspace workspace = openings.add("the local workspace", open(settings));
            announcements.workspace(workspace.origin());
            return new FarSide(List.of(local(workspace.api())), workspace::show, workspace::offer);
        }
        settings.slack()
                .forEach(access -> Credentials.warning(access.botToken()).ifPresent(log::warn));
        return new FarSide(settings.slack(), cards -> {}, offer -> {});
    }

    /** By Socket Mode, which has commands, buttons and forms. One connection keeps what is said in order. */
    private static Access local(URI api) {
        return new Access("local", List.of(WayIn.SOCKET), LOCAL_BOT, Optional.of(LOCAL_APP), api, false, 1);
    }

    private static LocalWorkspace open(Settings settings) throws StartException {
        HostPort where = settings.workspace().where();
        try {
            return LocalWorkspace.start(workspace(settings, where));
        } catch (KeepException unkept) {
            throw new StartException(Exit.WRONG_SETTINGS, "--workspace-keep: " + unkept.getMessage());
        } catch (IOException taken) {
            throw Listening.taken("workspace", where, taken);
        }
    }

    private static WorkspaceSettings workspace(Settings settings, HostPort where) {
        WorkspaceSettings usual = WorkspaceSettings.of(where.host(), where.port());
        WorkspaceSettings locked =
                settings.workspace().token().map(usual::beneath).orElse(usual);
        WorkspaceSettings paced = settings.workspace().slackLimits() ? locked.at(Pace.SLACK) : locked;
        WorkspaceSettings faulty =
                settings.workspace().faults().map(paced::with).orElse(paced);
        return settings.workspace().keep() ? faulty.keptIn(settings.data()) : faulty;
    }
}
