/** What is due by the clock: when jobs run, what they have run for, and what plugins want to be reminded of. */
@NullMarked
package dev.banter.core.job;

import org.jspecify.annotations.NullMarked;
