package dev.banter.workspace.server;

import dev.banter.workspace.rtm.Rtm;
import dev.banter.workspace.watch.Watching;

/**
 * What there is behind the port.
 *
 * @param path where it begins, for the addresses in answers: nothing, or a slash and the key
 */
record Services(ApiCalls calls, Rtm rtm, Watching watching, PageFiles files, String path) {}
