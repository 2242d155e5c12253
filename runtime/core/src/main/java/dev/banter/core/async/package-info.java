/** Threads and stages: whose a thread is, and what a stage failed with. */
@NullMarked
package dev.banter.core.async;

import org.jspecify.annotations.NullMarked;
