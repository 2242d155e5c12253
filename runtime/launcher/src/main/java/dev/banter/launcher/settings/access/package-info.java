/** How the workspaces are reached: which tokens there are, which ways they open, and what is missing for them. */
@NullMarked
package dev.banter.launcher.settings.access;

import org.jspecify.annotations.NullMarked;
