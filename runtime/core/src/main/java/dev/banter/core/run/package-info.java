/** Running: plugin code on the plugin's own threads, in order, within a deadline. */
@NullMarked
package dev.banter.core.run;

import org.jspecify.annotations.NullMarked;
