/** The methods about what is said: posting, changing, reading, reactions and pins. */
@NullMarked
package dev.banter.workspace.webapi.messages;

import org.jspecify.annotations.NullMarked;
