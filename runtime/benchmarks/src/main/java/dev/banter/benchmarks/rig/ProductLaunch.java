package dev.banter.benchmarks.rig;

import dev.banter.launcher.Main;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the product is launched on a home folder, without pacing and with nothing of this process's own settings. */
public final class ProductLaunch {

    private ProductLaunch() {}

    /**
     * A process that is not started. What it logs goes to {@code log} in its home, behind what stands there.
     *
     * @param home holds {@code plugins}, {@code banter.yaml} and what it keeps
     * @param api of a workspace on this machine
     * @param transport as in the settings
     * @param arguments more of them
     */
    public static ProcessBuilder on(Path home, URI api, String transport, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--transport=" + transport,
                "--pacing=off",
                "--http=off",
                "--strict",
                "--config=" + home.resolve("banter.yaml"),
                "--plugins=" + home.resolve("plugins"),
                "--data=" + home.resolve("data")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment
                .keySet()
                .removeIf(name -> name.startsWith("SLACK_")
                        || name.startsWith("BANTER_")
                        || name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
        environment.put("SLACK_BOT_TOKEN", "xoxb-local-bot");
        environment.put("SLACK_APP_TOKEN", "xapp-local-bot");
        environment.put("SLACK_API_URL", api.toString());
        return builder.redirectError(
                ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()));
    }
}
