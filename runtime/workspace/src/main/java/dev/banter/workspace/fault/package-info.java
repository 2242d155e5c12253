/** What may go wrong between the workspace and its clients: what a test scripts, and what a plan does by its seed. */
@NullMarked
package dev.banter.workspace.fault;

import org.jspecify.annotations.NullMarked;
