package dev.banter.core;

import dev.banter.core.deed.Commanded;
import dev.banter.core.message.Heard;

/** What somebody wants a handler called for, kept until they have said that they do: nothing of any plugin. */
sealed interface Wish {

    /** They said something. */
    record Said(Heard message) implements Wish {}

    /** They sent a command. */
    record Sent(Commanded command) implements Wish {}
}
