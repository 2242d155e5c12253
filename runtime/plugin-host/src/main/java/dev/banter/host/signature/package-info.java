/** What the signature of a handler may say: where each parameter comes from, and what may be returned. */
@NullMarked
package dev.banter.host.signature;

import org.jspecify.annotations.NullMarked;
