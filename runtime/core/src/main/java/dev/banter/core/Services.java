package dev.banter.core;

import dev.banter.api.Catalogue;
import dev.banter.api.Slack;

/**
 * What one plugin's constructors may be injected with.
 *
 * @param slack speaks without being spoken to
 * @param catalogue what the bot understands
 */
public record Services(Slack slack, Catalogue catalogue) {}
