/**
 * Who is in the workspace.
 */
@NullMarked
package dev.banter.workspace.team;

import org.jspecify.annotations.NullMarked;
