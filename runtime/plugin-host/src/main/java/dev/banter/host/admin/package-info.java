/** What an administrator can do to plugins, whichever way the order comes. */
@NullMarked
package dev.banter.host.admin;

import org.jspecify.annotations.NullMarked;
