/** Arguments, environment and {@code banter.yaml}, read into records: all problems at once. */
@NullMarked
package dev.banter.launcher.settings;

import org.jspecify.annotations.NullMarked;
