/** The runtime's heart, in plain Java: intake, routing, running, replying, and the ports to everything else. */
@NullMarked
package dev.banter.core;

import org.jspecify.annotations.NullMarked;
