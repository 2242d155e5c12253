/**
 * What people do with themselves: being there, and telling how they are.
 */
@NullMarked
package dev.banter.workspace.action.people;

import org.jspecify.annotations.NullMarked;
