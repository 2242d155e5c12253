/** A plugin that uses much of Slack, as an author would write it. */
@NullMarked
package example.desk;

import org.jspecify.annotations.NullMarked;
