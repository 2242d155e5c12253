/** Logs on standard error, as text or JSON, without secrets. */
@NullMarked
package dev.banter.launcher.log;

import org.jspecify.annotations.NullMarked;
