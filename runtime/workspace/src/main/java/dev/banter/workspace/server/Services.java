package dev.banter.workspace.server;

import dev.banter.workspace.rtm.Rtm;
import dev.banter.workspace.webapi.WebApi;

/** What there is behind the port. */
record Services(WebApi api, Rtm rtm, PageFiles files) {}
