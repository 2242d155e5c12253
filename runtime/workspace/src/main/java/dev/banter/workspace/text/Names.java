package dev.banter.workspace.text;

import java.util.Optional;

/** What {@code #name} stands for in the eyes of whoever writes it. */
@FunctionalInterface
public interface Names {

    /** The channel's token, such as {@code <#C1|ops>}; nothing when the writer knows of none. */
    Optional<String> channel(String name);
}
