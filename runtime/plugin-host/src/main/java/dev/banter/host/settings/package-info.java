/** What is written for a plugin becomes the record that it asks for: the record is the schema, all problems come at once. */
@NullMarked
package dev.banter.host.settings;

import org.jspecify.annotations.NullMarked;
