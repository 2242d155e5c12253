package dev.banter.core.route;

import dev.banter.api.Match;

/**
 * A route whose pattern matched.
 *
 * @param route the route
 * @param match what the pattern matched
 */
public record Hit(Route route, Match match) {}
