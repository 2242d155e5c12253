/** The endpoints for whoever watches the process: {@code /live}, {@code /ready}, {@code /metrics}. */
@NullMarked
package dev.banter.launcher.http;

import org.jspecify.annotations.NullMarked;
