package dev.banter.core;

import dev.banter.api.Reply;
import dev.banter.core.outbox.Outbox;
import dev.banter.core.reply.Place;
import dev.banter.core.reply.PlaceReply;
import dev.banter.core.reply.Voice;
import dev.banter.core.run.Lane;
import java.util.concurrent.Executor;

/** Gives a voice to whoever has something to say. Safe from any thread. */
record Voices(Outbox outbox, BotListener listener) {

    /** The voice of one run of a plugin's handler, or of the plugin itself. */
    Voice of(Lane lane, String handler, String origin) {
        return voice(lane.callbacks(), lane.pluginId(), handler, origin);
    }

    /** What one run of a plugin's handler answers with. */
    Reply reply(Place place, Voice voice) {
        return new PlaceReply(place, voice);
    }

    /** What the bot itself answers with, for a plugin or because of one. */
    Reply hosts(Place place, String pluginId, String subject, String origin) {
        return reply(place, voice(Runnable::run, pluginId, subject, origin));
    }

    /** The voice of the bot itself. */
    Voice hosts(String subject, String origin) {
        return voice(Runnable::run, "banter", subject, origin);
    }

    private Voice voice(Executor threads, String pluginId, String handler, String origin) {
        return new Voice(outbox, threads, listener::notSaid, origin, pluginId, handler);
    }
}
