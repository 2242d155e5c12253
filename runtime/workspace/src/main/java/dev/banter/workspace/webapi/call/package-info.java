/** What every method of the Web API is made with: the call and its arguments, the envelope of answers, and pages. */
@NullMarked
package dev.banter.workspace.webapi.call;

import org.jspecify.annotations.NullMarked;
