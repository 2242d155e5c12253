package dev.banter.workspace.server;

import dev.banter.workspace.app.link.SocketMode;
import dev.banter.workspace.rtm.Rtm;
import dev.banter.workspace.server.api.FaultyCalls;
import dev.banter.workspace.server.api.FileCalls;
import dev.banter.workspace.server.api.ResponseCalls;
import dev.banter.workspace.server.http.PageFiles;
import dev.banter.workspace.watch.Watching;

/**
 * What there is behind the port.
 *
 * @param path where it begins, for the addresses in answers: nothing, or a slash and the key
 */
record Services(
        FaultyCalls calls,
        ResponseCalls responses,
        FileCalls uploads,
        Rtm rtm,
        SocketMode links,
        Watching watching,
        PageFiles files,
        String path) {}
