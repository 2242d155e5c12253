/** Words that let somebody in once. */
@NullMarked
package dev.banter.workspace.secret;

import org.jspecify.annotations.NullMarked;
