/** Rights: who may call a handler, where and how often, and who belongs to what. */
@NullMarked
package dev.banter.core.right;

import org.jspecify.annotations.NullMarked;
