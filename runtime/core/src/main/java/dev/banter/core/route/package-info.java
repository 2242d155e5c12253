/** Routing: which handlers a message or an event is for, within a budget. */
@NullMarked
package dev.banter.core.route;

import org.jspecify.annotations.NullMarked;
