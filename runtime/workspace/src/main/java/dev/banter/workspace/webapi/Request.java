package dev.banter.workspace.webapi;

import dev.banter.workspace.webapi.call.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * A call as it came in.
 *
 * @param token none when the client sent none
 * @param authority the host and port that the client called, and the path beneath which everything lives
 * @param fromPage whether the workspace's own page calls, which is held to no pace: Slack's own client is not either
 */
public record Request(String method, @Nullable String token, Arguments arguments, String authority, boolean fromPage) {}
