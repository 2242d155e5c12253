package dev.banter.workspace.action;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to have said, before it has been accepted.
 *
 * @param threadTs as the client wrote it; none outside of threads
 * @param replyBroadcast means nothing outside of threads
 */
public record Draft(String text, @Nullable String threadTs, boolean replyBroadcast) {}
