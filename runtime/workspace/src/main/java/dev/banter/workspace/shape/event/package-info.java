/** The events of RTM as JSON, a class for each family. */
@NullMarked
package dev.banter.workspace.shape.event;

import org.jspecify.annotations.NullMarked;
