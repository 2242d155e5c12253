package dev.banter.core;

import dev.banter.core.right.Asker;
import dev.banter.core.right.Refusal;

/**
 * Somebody was kept from calling a handler.
 *
 * @param pluginId the plugin
 * @param handler the handler, as {@code Class#method}
 * @param asker who, and where
 * @param refusal why
 * @param why the same in words, for whoever runs the bot
 */
public record Denied(String pluginId, String handler, Asker asker, Refusal refusal, String why) {}
