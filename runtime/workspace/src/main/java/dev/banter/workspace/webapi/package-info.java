/** The Web API: methods by name, each with its arguments and its answer, and nothing of HTTP. */
@NullMarked
package dev.banter.workspace.webapi;

import org.jspecify.annotations.NullMarked;
