/** What the command line can do with what the bot keeps. */
@NullMarked
package dev.banter.launcher.store;

import org.jspecify.annotations.NullMarked;
