package dev.banter.launcher.link;

import dev.banter.core.message.Inlet;
import dev.banter.launcher.settings.access.Access;
import dev.banter.launcher.settings.access.WayIn;
import dev.banter.slack.Link;
import dev.banter.slack.LinkListener;
import dev.banter.slack.Loopback;
import dev.banter.slack.events.EventsLink;
import dev.banter.slack.events.EventsServer;
import dev.banter.slack.events.EventsSettings;
import dev.banter.slack.link.ConnectPace;
import dev.banter.slack.rtm.RtmLink;
import dev.banter.slack.rtm.RtmSettings;
import dev.banter.slack.socket.Machinery;
import dev.banter.slack.socketmode.SocketModeLink;
import dev.banter.slack.socketmode.SocketModeSettings;
import dev.banter.slack.web.ConnectMethod;
import dev.banter.slack.web.LimitSettings;
import dev.banter.slack.web.ProxySettings;
import dev.banter.slack.web.WebSettings;
import java.time.Duration;
import java.util.Optional;

/**
 * Makes the links of workspaces.
 *
 * @param machinery what they share
 * @param paced whether what is sent keeps to Slack's pace by itself
 * @param settle how long after it is clear that no answer will come a message is looked for
 * @param proxy what stands between this machine and Slack
 * @param events where Slack posts; there with {@link WayIn#HTTP}
 */
public record Opener(
        Machinery machinery,
        boolean paced,
        Duration settle,
        Optional<ProxySettings> proxy,
        Optional<EventsServer> events) {

    /** The same for one of several workspaces. */
    Opener of(String workspace) {
        return new Opener(machinery.of(workspace), paced, settle, proxy, events);
    }

    /** A link by one way into a workspace, not started. */
    Link open(WayIn way, Access access, Inlet inlet, LinkListener listener) {
        return switch (way) {
            case RTM -> new RtmLink(rtm(access), access.botToken(), machinery, inlet, listener);
            case SOCKET ->
                new SocketModeLink(
                        socket(access),
                        new SocketModeLink.Tokens(access.appToken().orElseThrow(), access.botToken()),
                        machinery,
                        inlet,
                        listener);
            case HTTP ->
                new EventsLink(
                        EventsSettings.at(access.apiUrl()).with(web(access)),
                        new EventsLink.Keys(access.signingSecret().orElseThrow(), access.botToken()),
                        events.orElseThrow(),
                        machinery,
                        inlet,
                        listener);
        };
    }

    private RtmSettings rtm(Access access) {
        ConnectMethod method = access.rtmStart() ? ConnectMethod.RTM_START : ConnectMethod.RTM_CONNECT;
        return RtmSettings.at(access.apiUrl()).by(method).with(web(access)).with(connects(access));
    }

    private SocketModeSettings socket(Access access) {
        return SocketModeSettings.at(access.apiUrl())
                .holding(access.connections())
                .with(web(access))
                .with(connects(access));
    }

    private WebSettings web(Access access) {
        LimitSettings limits = LimitSettings.SLACK.settling(settle);
        WebSettings direct = WebSettings.at(access.apiUrl()).limits(paced ? limits : limits.unpaced());
        return proxy.map(direct::proxy).orElse(direct);
    }

    /** Whoever connects to Slack too often is locked out for minutes: there, that is no question of pacing. */
    ConnectPace connects(Access access) {
        boolean ofThisMachine = Loopback.isNamedBy(access.apiUrl().getHost());
        return paced || !ofThisMachine ? ConnectPace.SLACK : ConnectPace.OFF;
    }
}
