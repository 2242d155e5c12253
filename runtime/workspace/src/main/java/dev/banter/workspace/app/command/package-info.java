/** What people can start of an app: its commands and shortcuts. */
@NullMarked
package dev.banter.workspace.app.command;

import org.jspecify.annotations.NullMarked;
