package dev.banter.core;

import dev.banter.api.Modals;
import dev.banter.api.Reply;
import dev.banter.api.ViewAnswer;
import dev.banter.core.deed.Done;
import dev.banter.core.route.DeedSearch;
import org.jspecify.annotations.Nullable;

/** A call of a handler for what a person did besides saying something. */
record DeedCall(Done deed, DeedSearch.Call found, Reply reply, Modals modals, Acknowledgement.Share acknowledgement)
        implements Called {

    @Override
    public @Nullable Object call() throws Throwable {
        return found.route().code().handle(deed, found.match(), reply, modals);
    }

    @Override
    public boolean take(Object returned) {
        if (returned instanceof ViewAnswer answer) {
            acknowledgement.take(answer);
            return true;
        }
        return false;
    }

    @Override
    public void settled() {
        acknowledgement.settled();
    }
}
