/** What HTTP carries away: answers with their headers, and the files of the page. */
@NullMarked
package dev.banter.workspace.server.http;

import org.jspecify.annotations.NullMarked;
