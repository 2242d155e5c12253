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
        return new LivePlugin(
                jar.id(),
                jar.version(),
                lane,
                handlers.routes(objects),
                handlers.events(objects),
                handlers.deeds(objects));
    }

    private Map<Class<?>, Object> objects(DraftHandlers handlers) throws RefusedException, InterruptedException {
        PluginInjector injector = onLane(
                "preparing its constructors",
                () -> new PluginInjector(HostServices.of(jar.id(), services), handlers.owners()));
        Problems problems = new Problems();
        Map<Class<?>, Object> objects = new LinkedHashMap<>();
        for (Class<?> owner : handlers.owners()) {
            try {
                objects.put(owner, onLane("its constructor", () -> injector.instance(owner)));
            } catch (RefusedException failed) {
                failed.problems().forEach(problem -> problems.add(owner.getName(), problem));
            }
        }
        problems.refuseIfAny();
        return objects;
    }

    private <T> T onLane(String step, PluginCode<T> code) throws RefusedException, InterruptedException {
        try {
            return lane.call(step, () -> inWords(step, code))
                    .toCompletableFuture()
                    .get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            if (failure.getCause() instanceof OverrunException overrun) {
                throw new RefusedException(overrun.getMessage()
                        + " and was interrupted; do slow work in a handler, or on a thread of the plugin's own");
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    /** What a plugin throws stays on its lane: kept anywhere else, it would keep the plugin's loader alive. */
    private <T> T inWords(String step, PluginCode<T> code) throws RefusedException {
        try {
            return code.run();
        } catch (Throwable thrown) {
            throw new RefusedException(FailureText.of(step, thrown, loader));
        }
    }

    /** Something that may run code of the plugin. */
    @FunctionalInterface
    private interface PluginCode<T> {
        T run() throws Throwable;
    }
}
