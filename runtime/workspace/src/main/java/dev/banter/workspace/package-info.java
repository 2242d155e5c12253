/** A local Slack on loopback: the server side of RTM and the Web API, and a page for people. */
@NullMarked
package dev.banter.workspace;

import org.jspecify.annotations.NullMarked;
