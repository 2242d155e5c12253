/** What is to go wrong in the local workspace: by a seed, or as a file says. */
@NullMarked
package dev.banter.launcher.settings.faults;

import org.jspecify.annotations.NullMarked;
