/** The server side of Socket Mode: the app's connections, and what is delivered on them. */
@NullMarked
package dev.banter.workspace.app.link;

import org.jspecify.annotations.NullMarked;
