package dev.banter.slack.socketmode;

import dev.banter.slack.Token;
import dev.banter.slack.setback.Setback.Loss;

/**
 * Tells what a {@code disconnect} means for its line.
 *
 * @param waits how long to wait where a try at once would be of no use
 * @param token what must not be told
 */
record Disconnects(SocketModeSettings.Waits waits, Token token) {

    void on(SocketLine line, String reason) {
        switch (reason) {
            case "too_many_websockets" ->
                line.connection()
                        .lost(new Loss(
                                "Slack has too many connections of this app (too_many_websockets): stop other processes"
                                        + " that use the same app token, or hold fewer connections",
                                true,
                                waits.crowded()));
            case "link_disabled" ->
                line.connection()
                        .lost(new Loss(
                                "Socket Mode is switched off for this app (link_disabled): switch it on at the app's"
                                        + " page (Settings, Socket Mode)",
                                true,
                                waits.disabled()));
            default -> line.connection().ending("Slack announced a disconnect (" + token.hideIn(reason) + ")");
        }
    }
}
