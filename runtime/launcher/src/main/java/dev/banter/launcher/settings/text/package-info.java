/** Settings as text, wherever they were written, and how the text becomes values: all problems at once. */
@NullMarked
package dev.banter.launcher.settings.text;

import org.jspecify.annotations.NullMarked;
