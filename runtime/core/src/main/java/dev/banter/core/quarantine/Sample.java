package dev.banter.core.quarantine;

import dev.banter.api.WorkspaceId;

/**
 * What a handler was called for, for whoever has to find out why it failed.
 *
 * @param workspace where
 * @param origin what names it: a message's key, or that of a deed or an event
 * @param text what was said or typed, may be empty; not for logs
 */
public record Sample(WorkspaceId workspace, String origin, String text) {}
