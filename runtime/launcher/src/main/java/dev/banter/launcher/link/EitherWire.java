package dev.banter.launcher.link;

import dev.banter.api.Payload;
import dev.banter.core.wire.Act;
import dev.banter.core.wire.PartLimits;
import dev.banter.core.wire.Wire;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * Sends as frames what frames carry, while there is a connection that takes them, and all else by the Web API, which is
 * always there. The order of a channel is kept by whoever sends: one act at a time.
 *
 * @param framing a connection's
 * @param web the Web API's
 */
record EitherWire(Wire framing, Wire web) implements Wire {

    /** What either takes: which of the two it will be is not known when a text is split. */
    @Override
    public PartLimits limits() {
        PartLimits one = framing.limits();
        PartLimits other = web.limits();
        return new PartLimits(Math.min(one.characters(), other.characters()), Math.min(one.bytes(), other.bytes()));
    }

    @Override
    public boolean live() {
        return framing.live() || web.live();
    }

    @Override
    public void onLive(Runnable listener) {
        framing.onLive(listener);
        web.onLive(listener);
    }

    @Override
    public boolean interactive() {
        return framing.interactive() || web.interactive();
    }

    @Override
    public boolean frames(Act act) {
        return framing.live() && framing.frames(act);
    }

    @Override
    public CompletionStage<String> send(Act act) {
        return frames(act) ? framing.send(act) : web.send(act);
    }

    @Override
    public CompletionStage<Payload> call(String method, Map<String, ?> arguments) {
        return web.call(method, arguments);
    }
}
