/** What a plugin has besides its handlers: objects that are told of its beginning and end, threads and an HTTP client. */
@NullMarked
package dev.banter.host.life;

import org.jspecify.annotations.NullMarked;
