package dev.banter.workspace.keep;

import dev.banter.workspace.action.Holdings;
import dev.banter.workspace.event.WorkspaceEvent;

/** A workspace that ends with its process. */
record KeptNowhere(Holdings holdings) implements Keep {

    @Override
    public void accept(WorkspaceEvent event) {}

    @Override
    public void pulse() {}

    @Override
    public void close() {}
}
