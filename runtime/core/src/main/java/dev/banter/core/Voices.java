package dev.banter.core;

import dev.banter.api.Reply;
import dev.banter.core.intercept.Proofreading;
import dev.banter.core.outbox.Outbox;
import dev.banter.core.reply.Place;
import dev.banter.core.reply.PlaceReply;
import dev.banter.core.reply.Voice;
import dev.banter.core.run.Lane;

/** Gives a voice to whoever has something to say. Safe from any thread. */
record Voices(Outbox outbox, Proofreading proofreading, BotListener listener) {

    /** The voice of one run of a plugin's handler. */
    Voice of(Lane lane, RunReport report) {
        return of(lane, report.handler(), report.origin(), report::notSaid);
    }

    /** The voice of a plugin, or of one of its interceptors. */
    Voice of(Lane lane, String speaker, String origin) {
        return of(lane, speaker, origin, complaints(lane.pluginId(), speaker));
    }

    private Voice of(Lane lane, String speaker, String origin, Voice.Complaints complaints) {
        return new Voice(
                outbox,
                outgoing -> proofreading.send(lane, outgoing),
                lane.callbacks(),
                complaints,
                origin,
                lane.pluginId(),
                speaker);
    }

    /** What one run of a plugin's handler answers with. */
    PlaceReply reply(Place place, Voice voice) {
        return new PlaceReply(place, voice);
    }

    /** What the bot itself answers with, for a plugin or because of one. */
    Reply hosts(Place place, String pluginId, String subject, String origin) {
        return reply(place, hosts(pluginId, subject, origin));
    }

    /** The voice of the bot itself. */
    Voice hosts(String subject, String origin) {
        return hosts("banter", subject, origin);
    }

    private Voice hosts(String pluginId, String subject, String origin) {
        return new Voice(outbox, outbox::post, Runnable::run, complaints(pluginId, subject), origin, pluginId, subject);
    }

    private Voice.Complaints complaints(String pluginId, String speaker) {
        return reason -> listener.notSaid(pluginId, speaker, String.valueOf(reason.getMessage()));
    }
}
