package dev.banter.core.quarantine;

import dev.banter.api.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * What a handler was called for, for whoever has to find out why it failed.
 *
 * @param workspace where; {@code null} for what is called by the clock
 * @param origin what names it: a message's key, or that of a deed or an event
 * @param text what was said or typed, may be empty; not for logs
 */
public record Sample(@Nullable WorkspaceId workspace, String origin, String text) {}
