/** Where the settings of plugins are written: under their ids in the bot's file, in files of their own, in the environment. */
@NullMarked
package dev.banter.launcher.settings.plugin;

import org.jspecify.annotations.NullMarked;
