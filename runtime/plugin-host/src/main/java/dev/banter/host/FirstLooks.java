package dev.banter.host;

import dev.banter.core.time.Timers;
import dev.banter.host.jar.Look;
import dev.banter.host.jar.PluginFolder;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * The looks into a folder with which a bot begins: a jar that is just being copied is waited for, for some looks.
 *
 * @param folder what is looked at
 * @param timers for the pauses
 * @param poll how long a pause is
 */
record FirstLooks(PluginFolder folder, Timers timers, Duration poll) {

    /** Does something with what a look has shown. */
    @FunctionalInterface
    interface Taker {
        void take(Look look) throws InterruptedException;
    }

    void each(Taker taker) throws IOException, InterruptedException {
        Look look = folder.look();
        taker.take(look);
        for (int looks = 1; look.unsettled() && looks < PluginFolder.PATIENCE; looks++) {
            pause();
            look = folder.look();
            taker.take(look);
        }
    }

    private void pause() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        timers.after(poll, over::countDown);
        over.await();
    }
}
