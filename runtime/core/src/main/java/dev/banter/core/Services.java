package dev.banter.core;

import dev.banter.api.Catalogue;
import dev.banter.api.Data;
import dev.banter.api.Slack;
import dev.banter.api.Timers;
import dev.banter.core.run.HandlerFailure;
import java.util.function.Consumer;

/**
 * What is made for one plugin.
 *
 * @param slack speaks without being spoken to
 * @param catalogue what the bot understands
 * @param data what the plugin keeps
 * @param timers what it wants to be reminded of
 * @param failures is told what the plugin's code threw where no handler was called; on any thread, returns at once
 */
public record Services(Slack slack, Catalogue catalogue, Data data, Timers timers, Consumer<HandlerFailure> failures) {}
