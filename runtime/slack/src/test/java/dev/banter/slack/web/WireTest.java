package dev.banter.slack.web;

import dev.banter.api.ChannelId;
import dev.banter.core.wire.Act;
import dev.banter.core.wire.Part;
import dev.banter.core.wire.Trimmings;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** A wire to a scripted Web API. */
abstract class WireTest extends ApiTest {

    static final ChannelId CHANNEL = new ChannelId("C1");

    final WebWire wire = new WebWire(api, LIMITS, timers, new Random(7));

    WireTest() throws IOException {}

    final CompletableFuture<String> say(String text) {
        return send(new Act.Message(part(text), Trimmings.NONE));
    }

    final CompletableFuture<String> send(Act act) {
        return wire.send(act).toCompletableFuture();
    }

    static Part part(String text) {
        return new Part(CHANNEL, null, false, text);
    }

    /** The form of the so-and-so-many-th call. */
    final Map<String, String> form(int call) {
        return FakeChannel.form(slack.calls.get(call).replaceFirst("^[^?]*\\?", ""));
    }
}
