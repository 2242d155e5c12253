package dev.banter.benchmarks.plugins;

import dev.banter.api.Group;
import dev.banter.api.OnMessage;

/** A plugin that answers a number with the same. */
public final class Ping {

    @OnMessage(pattern = "ping (\\d+)")
    String answer(@Group(index = 1) String number) {
        return "pong " + number;
    }
}
