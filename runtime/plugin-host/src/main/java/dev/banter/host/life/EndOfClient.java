package dev.banter.host.life;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.http.HttpClient;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a client of the JDK's at once, where the JDK can do that: from 21 on. */
final class EndOfClient {

    private static final Logger log = LoggerFactory.getLogger(EndOfClient.class);

    private static final Optional<MethodHandle> SHUTDOWN_NOW = shutdownNow();

    private EndOfClient() {}

    static void of(HttpClient client) {
        SHUTDOWN_NOW.ifPresent(shutdown -> {
            try {
                shutdown.invoke(client);
            } catch (Throwable failure) {
                log.warn("an HTTP client of a plugin could not be ended: {}", failure.toString());
            }
        });
    }

    private static Optional<MethodHandle> shutdownNow() {
        try {
            return Optional.of(MethodHandles.publicLookup()
                    .findVirtual(HttpClient.class, "shutdownNow", MethodType.methodType(void.class)));
        } catch (NoSuchMethodException before21) {
            return Optional.empty();
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
