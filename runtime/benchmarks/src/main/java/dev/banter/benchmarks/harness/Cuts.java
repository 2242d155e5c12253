package dev.banter.benchmarks.harness;

import dev.banter.benchmarks.rig.Folders;
import dev.banter.launcher.settings.access.WayIn;
import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.WorkspaceSettings;
import dev.banter.workspace.app.AppSettings;
import dev.banter.workspace.limit.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Every connection of the bot is cut at any moment; each second time it is half-open instead. */
final class Cuts implements Trial {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Of the bot's clock: longer than a link must live for its loss to count as a first one. */
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(30);

    private final int cuts;
    private final int messagesPerSecond;
    private final int factor;

    /**
     * @param cuts how often in each trial
     * @param factor how many times as fast as the machine's the bot's clock runs, and that of Slack's retries
     */
    Cuts(int cuts, int messagesPerSecond, int factor) {
        this.cuts = cuts;
        this.messagesPerSecond = messagesPerSecond;
        this.factor = factor;
    }

    @Override
    public String name() {
        return "cuts";
    }

    @Override
    public String conditions() {
        return ("%d cuts a trial, half of them half-open, up to %d ms after the link is live; %d messages a second;"
                        + " the bot's timers and Slack's retries divided by %d")
                .formatted(cuts, life(), messagesPerSecond, factor);
    }

    private int life() {
        return (int) LONGEST_LIFE.dividedBy(factor).toMillis();
    }

    @Override
    public Outcome run(long seed, WayIn way) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        WorkspaceSettings settings = WorkspaceSettings.of("127.0.0.2", 0)
                .forApp(AppSettings.USUAL.on(Pace.FREE.faster(factor).clock()));
        Path folder = Files.createTempDirectory("cuts");
        try (Ground ground = Ground.open(settings)) {
            LocalWorkspace workspace = ground.workspace();
            Rooms rooms = new Rooms(workspace);
            Findings findings = new Findings();
            Lookups lookups = new Lookups(workspace);
            Witness witness = new Witness(workspace);
            Hellos hellos = new Hellos(workspace);
            int asked;
            try (WiredBot bot = new WiredBot(folder, ground.api(), way, factor, findings)) {
                bot.awaitLive();
                try (Crowd crowd = new Crowd(rooms, new Backlog(workspace), new Random(~seed), messagesPerSecond)) {
                    cut(ground.cable(), hellos, new Random(seed));
                    asked = crowd.end();
                }
                Verdict.await(rooms, asked, PATIENCE);
            }
            Verdict verdict = Verdict.on(rooms, asked);
            List<String> undone = Undone.in(folder);
            if (verdict.isGood()) {
                Folders.delete(folder);
            } else {
                System.out.printf(
                        "cuts, seed %d, %s: %s; dead letters: %s; its folder is %s%n%s",
                        seed, way.word(), verdict, undone, folder, verdict.testimony(witness));
            }
            return Outcome.of(
                    this,
                    seed,
                    way,
                    cuts,
                    verdict,
                    undone.size(),
                    lookups.number(),
                    findings,
                    System.nanoTime() - begun);
        } catch (IllegalStateException broken) {
            throw new IllegalStateException("seed " + seed + ", " + way.word() + "; its folder is " + folder, broken);
        }
    }

    private void cut(Cable cable, Hellos hellos, Random chance) throws InterruptedException {
        List<Boolean> halfOpen = new ArrayList<>(Collections.nCopies(cuts / 2, true));
        halfOpen.addAll(Collections.nCopies(cuts - halfOpen.size(), false));
        Collections.shuffle(halfOpen, chance);
        for (boolean half : halfOpen) {
            TimeUnit.MILLISECONDS.sleep(chance.nextInt(life()));
            int before = hellos.number();
            while ((half ? cable.deafen() : cable.cut()) == 0) {
                // on a busy machine the bot may have given up a link by itself
                hellos.awaitMoreThan(before);
                before = hellos.number();
            }
            hellos.awaitMoreThan(before);
        }
    }
}
