package dev.banter.core.outbox;

import dev.banter.api.Markup;
import dev.banter.api.WorkspaceId;

/**
 * Something that a plugin says.
 *
 * @param key what names this call of a verb
 * @param workspace where
 * @param target where
 * @param markup what
 */
public record Outgoing(VerbKey key, WorkspaceId workspace, Target target, Markup markup) {}
