/** The methods about people and bots. */
@NullMarked
package dev.banter.workspace.webapi.people;

import org.jspecify.annotations.NullMarked;
