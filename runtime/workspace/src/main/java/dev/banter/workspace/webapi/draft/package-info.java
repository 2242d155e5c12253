/** What is to be said, read from a call's arguments and checked as Slack does. */
@NullMarked
package dev.banter.workspace.webapi.draft;

import org.jspecify.annotations.NullMarked;
