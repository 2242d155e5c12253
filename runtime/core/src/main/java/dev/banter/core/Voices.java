package dev.banter.core;

import dev.banter.api.Reply;
import dev.banter.core.intercept.Proofreading;
import dev.banter.core.outbox.Outbox;
import dev.banter.core.outbox.Outgoing;
import dev.banter.core.outbox.Receipt;
import dev.banter.core.reply.Place;
import dev.banter.core.reply.PlaceReply;
import dev.banter.core.reply.Voice;
import dev.banter.core.run.Lane;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Gives a voice to whoever has something to say. Safe from any thread. */
record Voices(Outbox outbox, Proofreading proofreading, BotListener listener) {

    /** The voice of one run of a plugin's handler, or of the plugin itself. */
    Voice of(Lane lane, String handler, String origin) {
        return voice(outgoing -> proofreading.send(lane, outgoing), lane.callbacks(), lane.pluginId(), handler, origin);
    }

    /** What one run of a plugin's handler answers with. */
    Reply reply(Place place, Voice voice) {
        return new PlaceReply(place, voice);
    }

    /** What the bot itself answers with, for a plugin or because of one. */
    Reply hosts(Place place, String pluginId, String subject, String origin) {
        return reply(place, voice(outbox::post, Runnable::run, pluginId, subject, origin));
    }

    /** The voice of the bot itself. */
    Voice hosts(String subject, String origin) {
        return voice(outbox::post, Runnable::run, "banter", subject, origin);
    }

    private Voice voice(
            Function<Outgoing, CompletableFuture<Receipt>> sending,
            Executor threads,
            String pluginId,
            String handler,
            String origin) {
        return new Voice(outbox, sending, threads, listener::notSaid, origin, pluginId, handler);
    }
}
