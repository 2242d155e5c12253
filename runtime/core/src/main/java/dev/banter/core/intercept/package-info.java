/** Interceptors: who is asked about a message before handlers hear it, and about what a plugin says before it is sent. */
@NullMarked
package dev.banter.core.intercept;

import org.jspecify.annotations.NullMarked;
