/** How fast a bot is as a whole process: Slack is played to it from another one, on another core. */
@NullMarked
package dev.banter.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
