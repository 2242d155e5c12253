/** A plugin that does one thing. */
@NullMarked
package example.greeter;

import org.jspecify.annotations.NullMarked;
