/**
 * The life of a link, whatever is spoken on it: one try at a time, one live line, and the next one open before a line
 * whose end was announced is let go.
 */
@NullMarked
package dev.banter.slack.link;

import org.jspecify.annotations.NullMarked;
