/** What people do with what apps show them: buttons, menus, shortcuts. */
@NullMarked
package dev.banter.workspace.app.interact;

import org.jspecify.annotations.NullMarked;
