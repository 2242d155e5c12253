/**
 * What everything else rests on: ids, timestamps, and the refusals that Slack has names for.
 */
@NullMarked
package dev.banter.workspace.basics;

import org.jspecify.annotations.NullMarked;
