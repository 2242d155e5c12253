/** What the workspace and its app say to each other, whichever way it goes. */
@NullMarked
package dev.banter.workspace.app;

import org.jspecify.annotations.NullMarked;
