/** How what somebody typed becomes the markup that everybody gets. */
@NullMarked
package dev.banter.workspace.text;

import org.jspecify.annotations.NullMarked;
