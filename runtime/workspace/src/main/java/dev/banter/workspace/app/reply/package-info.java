/** What an app answers, and by which words it may answer later. */
@NullMarked
package dev.banter.workspace.app.reply;

import org.jspecify.annotations.NullMarked;
