package dev.banter.launcher;

import dev.banter.launcher.settings.HostPort;
import dev.banter.launcher.settings.Settings;
import dev.banter.launcher.settings.Transport;
import dev.banter.slack.Token;
import dev.banter.slack.rtm.RtmSettings;
import dev.banter.slack.web.ConnectMethod;
import dev.banter.slack.web.Credentials;
import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.WorkspaceSettings;
import dev.banter.workspace.keep.KeepException;
import dev.banter.workspace.limit.Pace;
import dev.banter.workspace.watch.PluginCard;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Slack that the bot speaks to: the real one, or one that is opened for it on this machine.
 *
 * @param rtm how to reach it
 * @param token the bot's
 * @param plugins is told what the bot's plugins are; only a workspace of this machine wants to know
 */
record FarSide(RtmSettings rtm, Token token, Consumer<List<PluginCard>> plugins) {

    private static final Logger log = LoggerFactory.getLogger("banter");

    private static final String LOCAL_BOT = "xoxb-local-bot";

    static FarSide of(Settings settings, Announcements announcements, Openings openings) throws StartException {
        if (settings.transport() == Transport.LOCAL) {
            LocalWorkspace workspace = openings.add("the local workspace", open(settings));
            announcements.workspace(workspace.origin());
            return new FarSide(rtm(workspace.api(), settings), Token.of(LOCAL_BOT), workspace::show);
        }
        Token token = settings.slack().botToken().orElseThrow();
        Credentials.warning(token).ifPresent(log::warn);
        return new FarSide(rtm(settings.slack().apiUrl(), settings), token, cards -> {});
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
        return settings.workspace().keep() ? paced.keptIn(settings.data()) : paced;
    }

    private static RtmSettings rtm(URI api, Settings settings) {
        ConnectMethod method = settings.slack().rtmStart() ? ConnectMethod.RTM_START : ConnectMethod.RTM_CONNECT;
        return RtmSettings.at(api).by(method);
    }
}
