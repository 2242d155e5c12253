package dev.banter.host;

import dev.banter.api.Started;
import dev.banter.core.Services;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.run.Interceptors;
import dev.banter.core.run.Lane;
import dev.banter.host.bind.DraftHandlers;
import dev.banter.host.jar.StoredJar;
import dev.banter.host.life.Life;
import dev.banter.host.load.HostServices;
import dev.banter.host.load.PluginInjector;
import dev.banter.host.refusal.Problems;
import dev.banter.host.refusal.RefusedException;
import dev.banter.host.scan.ScannedJar;
import dev.banter.host.settings.PluginSettings;
import dev.banter.host.settings.WrittenSettings;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Makes a plugin's objects and starts them. Whatever may run a line of the plugin's code does so on the plugin's own lane, under its
 * deadline; this thread only waits.
 */
final class Assembly {

    private final StoredJar jar;
    private final Lane lane;
    private final ClassLoader loader;
    private final Services services;
    private final Life life;
    private final LaneSteps steps;
    private Set<String> variables = Set.of();

    Assembly(StoredJar jar, Lane lane, ClassLoader loader, Services services, Life life) {
        this.jar = jar;
        this.lane = lane;
        this.loader = loader;
        this.services = services;
        this.life = life;
        this.steps = new LaneSteps(lane, loader);
    }

    /**
     * @param exports the packages that it has for others
     * @param written what is set for it
     * @param problems what is known to be wrong already
     */
    LivePlugin assemble(ScannedJar scanned, Set<String> exports, WrittenSettings written, Problems problems)
            throws RefusedException, InterruptedException {
        Inspection inspection =
                steps.run("reading its classes", () -> Inspection.of(scanned, exports, loader, problems));
        PluginSettings settings = inspection.settings(steps, written, problems);
        variables = settings.variables();
        inspection.problems().refuseIfAny();
        DraftHandlers handlers = inspection.handlers();
        Map<Class<?>, Object> offered = new HashMap<>(life.background().offers(inspection.asked()));
        settings.object().ifPresent(record -> offered.put(record.getClass(), record));
        Map<Class<?>, Object> objects = objects(handlers, HostServices.of(jar.id(), services, offered));
        Interceptors interceptors = handlers.interceptors(objects);
        lane.speakThrough(interceptors.outgoing());
        start();
        return new LivePlugin(
                jar.id(),
                jar.version(),
                lane,
                handlers.routes(objects),
                handlers.events(objects),
                handlers.deeds(objects),
                interceptors,
                handlers.timetable(objects));
    }

    /** The variables of the environment that give settings of the plugin, once it has been assembled. */
    Set<String> variables() {
        return variables;
    }

    private Map<Class<?>, Object> objects(DraftHandlers handlers, HostServices offered)
            throws RefusedException, InterruptedException {
        PluginInjector injector = steps.run(
                "preparing its constructors",
                () -> new PluginInjector(offered, handlers.owners(), life.objects()::made));
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

    /** Whatever one of them throws, the others are asked too: their author is told everything at once. */
    private void start() throws RefusedException, InterruptedException {
        Problems problems = new Problems();
        for (Started object : life.objects().start()) {
            try {
                steps.run("its started()", () -> {
                    object.started();
                    return true;
                });
            } catch (RefusedException failed) {
                failed.problems()
                        .forEach(problem -> problems.add(object.getClass().getName(), problem));
            }
        }
        problems.refuseIfAny();
    }
}
