package dev.banter.host;

import dev.banter.core.Services;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.run.Lane;
import dev.banter.core.run.OverrunException;
import dev.banter.host.bind.DraftHandlers;
import dev.banter.host.jar.StoredJar;
import dev.banter.host.load.HostServices;
import dev.banter.host.load.PluginInjector;
import dev.banter.host.refusal.Problems;
import dev.banter.host.refusal.RefusedException;
import dev.banter.host.scan.ScannedJar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/**
 * Makes a plugin's objects. Whatever may run a line of the plugin's code does so on the plugin's own lane, under its
 * deadline; this thread only waits.
 */
final class Assembly {

    private final StoredJar jar;
    private final Lane lane;
    private final ClassLoader loader;
    private final Services services;

    Assembly(StoredJar jar, Lane lane, ClassLoader loader, Services services) {
        this.jar = jar;
        this.lane = lane;
        this.loader = loader;
        this.services = services;
    }

    LivePlugin assemble(ScannedJar scanned) throws RefusedException, InterruptedException {
        Inspection inspection = onLane("reading its classes", () -> Inspection.of(scanned, loader));
        inspection.problems().refuseIfAny();
        DraftHandlers handlers = inspection.handlers();
        Map<Class<?>, Object> objects = objects(handlers);
        return new LivePlugin(jar.id(), jar.version(), lane, handlers.routes(objects), handlers.events(objects));
    }

    private Map<Class<?>, Object> objects(DraftHandlers handlers) throws RefusedException, InterruptedException {
        PluginInjector injector = onLane(
                "preparing its constructors",
                () -> new PluginInjector(HostServices.of(jar.id(), services), handlers.owners()));
        Problems problems = new Problems();
        Map<Class<?>, Object> objects = new LinkedHashMap<>();
        for (Class<?> owner : handlers.owners()) {
            Made made = onLane("the constructor of " + owner.getName(), () -> Made.by(injector, owner, loader));
            if (made.object() == null) {
                problems.add(owner.getName(), made.failure());
            } else {
                objects.put(owner, made.object());
            }
        }
        problems.refuseIfAny();
        return objects;
    }

    private <T> T onLane(String step, Callable<T> code) throws RefusedException, InterruptedException {
        try {
            return lane.call(step, code).toCompletableFuture().get();
        } catch (ExecutionException failure) {
            Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
            if (cause instanceof OverrunException) {
                throw new RefusedException(cause.getMessage()
                        + " and was interrupted; do slow work in a handler, or on a thread of the plugin's own");
            }
            throw new RefusedException(step + " failed: it " + FailureText.of(cause, loader));
        }
    }
}
