package dev.banter.host;

import dev.banter.core.Services;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.run.Lane;
import dev.banter.host.bind.DraftHandlers;
import dev.banter.host.jar.StoredJar;
import dev.banter.host.load.HostServices;
import dev.banter.host.load.PluginInjector;
import dev.banter.host.refusal.Problems;
import dev.banter.host.refusal.RefusedException;
import dev.banter.host.scan.ScannedJar;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes a plugin's objects. Whatever may run a line of the plugin's code does so on the plugin's own lane, under its
 * deadline; this thread only waits.
 */
final class Assembly {

    private final StoredJar jar;
    private final Lane lane;
    private final ClassLoader loader;
    private final Services services;
    private final LaneSteps steps;

    Assembly(StoredJar jar, Lane lane, ClassLoader loader, Services services) {
        this.jar = jar;
        this.lane = lane;
        this.loader = loader;
        this.services = services;
        this.steps = new LaneSteps(lane, loader);
    }

    LivePlugin assemble(ScannedJar scanned) throws RefusedException, InterruptedException {
        Inspection inspection = steps.run("reading its classes", () -> Inspection.of(scanned, loader));
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
        PluginInjector injector = steps.run(
                "preparing its constructors",
                () -> new PluginInjector(HostServices.of(jar.id(), services), handlers.owners()));
        Problems problems = new Problems();
        Map<Class<?>, Object> objects = new LinkedHashMap<>();
        for (Class<?> owner : handlers.owners()) {
            try {
                objects.put(owner, steps.run("its constructor", () -> injector.instance(owner)));
            } catch (RefusedException failed) {
                failed.problems().forEach(problem -> problems.add(owner.getName(), problem));
            }
        }
        problems.refuseIfAny();
        return objects;
    }
}
