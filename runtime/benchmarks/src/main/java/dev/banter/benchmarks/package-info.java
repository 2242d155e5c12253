/**
 * What things cost, measured from outside: whole processes and whole conversations over loopback, with clients of its
 * own that know a workspace by its public side alone. Started by hand, on a machine that is otherwise idle; a test sees
 * only that each of them still runs. Nothing here is so small that it would take JMH to see it.
 */
@NullMarked
package dev.banter.benchmarks;

import org.jspecify.annotations.NullMarked;
