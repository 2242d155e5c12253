/** How an administrator reaches the bot, and who is one: the same verbs in chat, on the command line and over HTTP. */
@NullMarked
package dev.banter.launcher.admin;

import org.jspecify.annotations.NullMarked;
