package dev.banter.benchmarks.harness;

import dev.banter.launcher.settings.access.WayIn;
import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.WorkspaceSettings;
import dev.banter.workspace.app.AppSettings;
import dev.banter.workspace.limit.Pace;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The bot's process is killed at any moment, and launched again at once. */
final class Kills implements Trial {

    /** Slack's retries over Socket Mode come after a minute and five; nobody waits for that here. */
    private static final int SLACKS_FACTOR = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** One launch in so many is not waited for. */
    private static final int UNREADY = 4;

    private static final int LAUNCH_MILLIS = 2_500;
    private static final int LIFE_MILLIS = 3_000;

    private final int kills;
    private final int messagesPerSecond;

    /** @param kills how often in each trial */
    Kills(int kills, int messagesPerSecond) {
        this.kills = kills;
        this.messagesPerSecond = messagesPerSecond;
    }

    @Override
    public String name() {
        return "kills";
    }

    @Override
    public String conditions() {
        return ("%d kills a trial, up to %d ms after it is ready or, one in %d, up to %d ms after its launch;"
                        + " %d messages a second; the bot's timers as they are, Slack's retries divided by %d")
                .formatted(kills, LIFE_MILLIS, UNREADY, LAUNCH_MILLIS, messagesPerSecond, SLACKS_FACTOR);
    }

    @Override
    public Outcome run(long seed, WayIn way) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Random chance = new Random(seed);
        WorkspaceSettings settings = WorkspaceSettings.of("127.0.0.1", 0)
                .forApp(AppSettings.USUAL.on(Pace.FREE.faster(SLACKS_FACTOR).clock()));
        try (LocalWorkspace workspace = LocalWorkspace.start(settings);
                Victim bot = new Victim(workspace.api(), way.word())) {
            Rooms rooms = new Rooms(workspace);
            Lookups lookups = new Lookups(workspace);
            Witness witness = new Witness(workspace);
            bot.launch();
            bot.awaitReady();
            int asked;
            try (Crowd crowd = new Crowd(rooms, new Backlog(workspace), new Random(~seed), messagesPerSecond)) {
                for (int kill = 0; kill < kills; kill++) {
                    live(bot, chance, kill > 0);
                    bot.kill();
                    bot.launch();
                }
                bot.awaitReady();
                asked = crowd.end();
            }
            Verdict.await(rooms, asked, PATIENCE);
            bot.stop();
            Verdict verdict = Verdict.on(rooms, asked);
            List<String> undone = bot.undone();
            if (!verdict.isGood()) {
                System.out.printf(
                        "kills, seed %d, %s: %s; dead letters: %s; its folder is %s%n%s",
                        seed, way.word(), verdict, undone, bot.keep(), verdict.testimony(witness));
            }
            return Outcome.of(
                    this,
                    seed,
                    way,
                    kills,
                    verdict,
                    undone.size(),
                    lookups.number(),
                    bot.findings(),
                    System.nanoTime() - begun);
        }
    }

    private static void live(Victim bot, Random chance, boolean mayBeUnready) throws IOException, InterruptedException {
        if (mayBeUnready && chance.nextInt(UNREADY) == 0) {
            TimeUnit.MILLISECONDS.sleep(chance.nextInt(LAUNCH_MILLIS));
        } else {
            bot.awaitReady();
            TimeUnit.MILLISECONDS.sleep(chance.nextInt(LIFE_MILLIS));
        }
    }
}
