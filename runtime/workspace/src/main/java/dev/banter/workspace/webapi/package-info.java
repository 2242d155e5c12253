/** The Web API: the door, who may come in, and the families of methods that have no room of their own. Nothing of HTTP. */
@NullMarked
package dev.banter.workspace.webapi;

import org.jspecify.annotations.NullMarked;
