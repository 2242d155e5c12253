/** How often a client may do what: nothing by default, and Slack's own limits when asked for. */
@NullMarked
package dev.banter.workspace.limit;

import org.jspecify.annotations.NullMarked;
