/**
 * What can be done with conversations: making and naming them, coming and going, archiving, reading.
 */
@NullMarked
package dev.banter.workspace.action.rooms;

import org.jspecify.annotations.NullMarked;
