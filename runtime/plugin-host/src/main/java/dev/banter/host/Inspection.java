package dev.banter.host;

import dev.banter.host.bind.DraftHandlers;
import dev.banter.host.bind.HandlerBinder;
import dev.banter.host.load.HostPackages;
import dev.banter.host.load.InjectionCheck;
import dev.banter.host.load.ReferenceCheck;
import dev.banter.host.refusal.Problems;
import dev.banter.host.refusal.RefusedException;
import dev.banter.host.scan.HandlerCandidate;
import dev.banter.host.scan.PluginMark;
import dev.banter.host.scan.ScannedJar;
import dev.banter.host.settings.PluginSettings;
import dev.banter.host.settings.WrittenSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a plugin looks like once its classes are loaded, and everything that is wrong with it.
 *
 * @param handlers to be used only when nothing is wrong
 * @param asked what its constructors ask the host for
 * @param settingsType the record of settings that they ask for
 * @param problems everything that is wrong
 */
record Inspection(DraftHandlers handlers, Set<Class<?>> asked, Optional<Class<?>> settingsType, Problems problems) {

    /**
     * Looks at everything, whatever the first look has shown. Runs on the plugin's lane.
     *
     * @param exports the packages that it has for others
     * @param problems what is known to be wrong already
     */
    static Inspection of(ScannedJar jar, Set<String> exports, ClassLoader loader, Problems problems) {
        jar.classes().stream()
                .filter(HostPackages::hold)
                .sorted()
                .findFirst()
                .ifPresent(name -> problems.add(
                        name,
                        "lies in the jar, and its package is the bot's own; leave the bot's classes out of the jar"));
        List<HandlerCandidate> candidates = jar.candidates();
        if (candidates.isEmpty() && exports.isEmpty()) {
            problems.add(
                    "the jar",
                    "no method in it is a handler; annotate one with @OnMessage or its like, or take the jar away");
        }
        DraftHandlers handlers = new HandlerBinder(loader, problems).bind(candidates);
        InjectionCheck injection = new InjectionCheck(problems);
        injection.check(handlers.owners());
        Stream<String> handling = candidates.stream().map(HandlerCandidate::className);
        Stream<String> marked = jar.marks().stream().map(PluginMark::className);
        new ReferenceCheck(loader)
                .check(jar.classes(), Stream.concat(handling, marked).toList(), exports, problems);
        return new Inspection(handlers, injection.asked(), injection.settings(), problems);
    }

    /** Reads the plugin's settings, on its lane. */
    PluginSettings settings(LaneSteps steps, WrittenSettings written, Problems found) throws InterruptedException {
        try {
            return steps.run("its constructor", () -> PluginSettings.read(settingsType, written, found));
        } catch (RefusedException failed) {
            String where = settingsType.map(Class::getName).orElse("its settings");
            failed.problems().forEach(problem -> found.add(where, problem));
            return PluginSettings.NONE;
        }
    }
}
