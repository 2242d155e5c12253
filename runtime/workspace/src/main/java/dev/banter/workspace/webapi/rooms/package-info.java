/** The methods about conversations themselves and who is in them; what is said there is elsewhere. */
@NullMarked
package dev.banter.workspace.webapi.rooms;

import org.jspecify.annotations.NullMarked;
