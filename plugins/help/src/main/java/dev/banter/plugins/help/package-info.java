/** Tells what the bot understands. */
@NullMarked
package dev.banter.plugins.help;

import org.jspecify.annotations.NullMarked;
