package dev.banter.host.admin;

import dev.banter.host.LoadReport;
import dev.banter.host.PluginHost;
import dev.banter.host.Standing;
import dev.banter.host.Workbench;
import dev.banter.host.admin.Answer.Cause;
import dev.banter.host.admin.Answer.Details;
import dev.banter.host.admin.Answer.Done;
import dev.banter.host.admin.Answer.Failed;
import dev.banter.host.admin.Answer.Listing;
import dev.banter.host.jar.Sha256;
import dev.banter.host.keep.PluginLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/**
 * The verbs with which plugins are looked after. Each is carried out between two looks at the plugin folder, one at a
 * time. Safe from any thread.
 */
public final class Administration {

    private final PluginHost host;

    /**
     * @param host a host that has started
     */
    public Administration(PluginHost host) {
        this.host = host;
    }

    /**
     * The plugins, at once.
     *
     * @return how each jar fares
     */
    public Listing list() {
        List<Standing> jars = host.standings();
        List<String> absent = host.custody().disabled().all().stream()
                .filter(id -> jars.stream().noneMatch(jar -> jar.report().id().equals(id)))
                .toList();
        return new Listing(jars, absent, host.heldPlugins());
    }

    /**
     * The ids that an order may name.
     *
     * @return of all plugins that answer, are refused or are disabled
     */
    public List<String> ids() {
        Listing all = list();
        return Stream.concat(all.jars().stream().map(jar -> jar.report().id()), all.absent().stream())
                .filter(id -> !id.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * One plugin.
     *
     * @param id its id
     * @return completes with {@link Details} or a {@link Failed}
     */
    public CompletionStage<Answer> show(String id) {
        return with(id, bench -> {
            Optional<Path> jar = bench.jar(id);
            Optional<String> pinned = jar.isPresent()
                    ? bench.custody().lock().of(String.valueOf(jar.get().getFileName()))
                    : Optional.empty();
            return new Details(
                    id,
                    host.standings().stream()
                            .filter(standing -> standing.report().id().equals(id))
                            .toList(),
                    bench.custody().disabled().contains(id),
                    pinned,
                    bench.custody().versions().before(id, jar).map(kept -> String.valueOf(kept.getFileName())));
        });
    }

    /**
     * Takes a plugin out, and does not load it until it is enabled, over restarts too.
     *
     * @param id its id
     * @return completes with {@link Done} or a {@link Failed}
     */
    public CompletionStage<Answer> disable(String id) {
        return with(id, bench -> {
            if (bench.custody().disabled().contains(id)) {
                return new Done("plugin " + id + " is disabled already", List.of());
            }
            bench.custody().disabled().add(id);
            bench.disable(id);
            return new Done(
                    "plugin " + id + " is disabled, and stays so over restarts; plugins enable " + id
                            + " brings it back",
                    List.of());
        });
    }

    /**
     * Loads a plugin that was disabled from the folder.
     *
     * @param id its id
     * @return completes with {@link Done} or a {@link Failed}
     */
    public CompletionStage<Answer> enable(String id) {
        return with(id, bench -> {
            if (!bench.custody().disabled().contains(id)) {
                return new Done("plugin " + id + " is not disabled", List.of());
            }
            bench.custody().disabled().remove(id);
            List<LoadReport> lying = bench.lying(id);
            if (lying.isEmpty()) {
                return new Done("plugin " + id + " is enabled; no jar of it lies in the plugin folder yet", List.of());
            }
            return loaded(bench, lying, false, "plugin " + id + " is enabled");
        });
    }

    /**
     * Loads the jar that lies in the folder once more, even when its bytes are those that answer.
     *
     * @param id its id
     * @return completes with {@link Done} or a {@link Failed}
     */
    public CompletionStage<Answer> reload(String id) {
        return withJar(id, (bench, jar) -> reload(bench, jar, "plugin " + id + " is loaded anew"));
    }

    /**
     * Brings a jar into the folder, in the place of what lies there of its plugin, and pins it.
     *
     * @param file the jar, on the bot's machine; its name is the one that it will have
     * @param sha256 the hash that it has to have; needed where the lock is required
     * @return completes with {@link Done} or a {@link Failed}
     */
    public CompletionStage<Answer> install(Path file, Optional<String> sha256) {
        return host.between(bench -> Files.isRegularFile(file)
                ? new Installation(file, sha256, false).on(bench)
                : new Failed(Cause.WRONG, "there is no file " + file + " on the bot's machine"));
    }

    /**
     * Puts the version of a plugin back that answered before, and pins it. What was refused has never answered.
     *
     * @param id its id
     * @return completes with {@link Done} or a {@link Failed}
     */
    public CompletionStage<Answer> rollback(String id) {
        return with(id, bench -> {
            Optional<Path> before = bench.custody().versions().before(id, bench.jar(id));
            return before.isPresent()
                    ? new Installation(before.get(), Optional.empty(), true).on(bench)
                    : new Failed(
                            Cause.REFUSED,
                            "no version of plugin " + id
                                    + " from before is kept; one is as soon as another has answered");
        });
    }

    /**
     * Says that the bytes of the jar that lies in the folder are meant, and loads them if they do not answer yet.
     *
     * @param id the plugin's id
     * @param sha256 what their hash has to be; any when it is empty
     * @return completes with {@link Done} or a {@link Failed}
     */
    public CompletionStage<Answer> pin(String id, Optional<String> sha256) {
        return withJar(id, (bench, jar) -> {
            String found = Sha256.of(jar);
            String file = String.valueOf(jar.getFileName());
            if (!sha256.orElse(found).equals(found)) {
                return new Failed(
                        Cause.REFUSED,
                        file + " is not pinned: its SHA-256 is " + found + ", and not " + sha256.get()
                                + " as was said; find out why it is another");
            }
            bench.custody().lock().pin(file, found, List.of());
            Optional<LoadReport> report = bench.load(file, false);
            return answer(
                    file + " is pinned to " + found + " in " + PluginLock.NAME,
                    report.stream().toList());
        });
    }

    private static Answer reload(Workbench bench, Path jar, String what) throws InterruptedException {
        Optional<LoadReport> report = bench.load(String.valueOf(jar.getFileName()), true);
        return answer(what, report.stream().toList());
    }

    private static Answer loaded(Workbench bench, List<LoadReport> lying, boolean anew, String what)
            throws InterruptedException {
        List<LoadReport> reports = new ArrayList<>();
        for (LoadReport report : lying) {
            bench.load(report.file(), anew).ifPresent(reports::add);
        }
        return answer(what, reports);
    }

    /** Something is done when a jar of it answers. */
    private static Answer answer(String what, List<LoadReport> reports) {
        return reports.isEmpty() || reports.stream().anyMatch(LoadReport::isLive)
                ? new Done(what, reports)
                : new Failed(Cause.REFUSED, what + ", and is refused", reports);
    }

    private CompletionStage<Answer> with(String id, Workbench.Work<Answer> work) {
        return host.between(bench -> isKnown(bench, id) ? work.with(bench) : Refusals.unknown(id));
    }

    private static boolean isKnown(Workbench bench, String id) throws IOException {
        return bench.live(id).isPresent()
                || !bench.lying(id).isEmpty()
                || bench.custody().disabled().contains(id);
    }

    /** What is done to the jar of a plugin that is not disabled. */
    @FunctionalInterface
    private interface JarWork {
        Answer with(Workbench bench, Path jar) throws IOException, InterruptedException;
    }

    private CompletionStage<Answer> withJar(String id, JarWork work) {
        return with(id, bench -> {
            Optional<Path> jar = bench.jar(id);
            if (bench.custody().disabled().contains(id)) {
                return Refusals.disabled(id);
            }
            return jar.isPresent() ? work.with(bench, jar.get()) : Refusals.noJar(id);
        });
    }
}
