package dev.banter.launcher;

import dev.banter.launcher.log.LogSetup;
import dev.banter.launcher.log.MaskingEncoder;
import dev.banter.launcher.settings.Settings;
import dev.banter.launcher.settings.SettingsException;
import dev.banter.launcher.settings.SettingsReader;
import dev.banter.launcher.settings.plugin.PluginFiles;
import java.net.URISyntaxException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Where the process begins. */
public final class Main {

    private Main() {}

    /**
     * Runs the bot until it is told to stop.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        setProperties();
        LastResort.install();
        Arguments arguments = Arguments.parse(args, version());
        if (arguments.answer() != null) {
            System.out.print(arguments.answer());
            return;
        }
        try {
            SettingsReader reader =
                    new SettingsReader(home(), System.getenv(), arguments.options(), arguments.problems());
            run(arguments, arguments.command().needsNoApp() ? reader.beforeThereIsAnApp() : reader);
        } catch (SettingsException wrong) {
            wrong.problems().forEach(problem -> System.err.println(MaskingEncoder.mask("banter: " + problem)));
            Runtime.getRuntime().halt(Exit.WRONG_SETTINGS.code());
        }
    }

    /** What libraries read once, before they are touched. */
    private static void setProperties() {
        // Guice would generate classes, by means that newer Java versions warn of.
        System.setProperty("guice_bytecode_gen_option", "DISABLED");
        // The JDK's HTTP client would keep idle connections for twenty minutes, long after Slack has dropped them.
        System.setProperty("jdk.httpclient.keepalive.timeout", "30");
        // On two cores it would start a thread for each answer: that is how the JDK runs what follows a stage where the
        // common pool has but one thread.
        if (Runtime.getRuntime().availableProcessors() <= 2) {
            System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "2");
        }
        // The JDK's HTTP client would not tell a proxy the name and the password it is given.
        System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
        // A plugin that opens a resource by its URL would leave its jar open for ever.
        URLConnection.setDefaultUseCaches("jar", false);
        // The endpoints' server would wait for ever for the rest of a request, or for somebody to read an answer.
        System.setProperty("sun.net.httpserver.maxReqTime", "5");
        System.setProperty("sun.net.httpserver.maxRspTime", "5");
    }

    private static void run(Arguments arguments, SettingsReader reader) throws SettingsException {
        Settings settings = reader.read();
        LogSetup.apply(settings.log());
        if (arguments.command() == Command.RUN) {
            run(settings, reader.ofPlugins(settings));
        } else {
            Runtime.getRuntime().halt(Inquiry.of(arguments, settings, reader).code());
        }
    }

    private static void run(Settings settings, PluginFiles ofPlugins) {
        LoggerFactory.getLogger("banter").info("banter {} on Java {}", version(), Runtime.version());
        Ending ending = new Ending(settings.stop());
        try {
            RunningBot bot = new RunningBot(settings, ofPlugins, new Announcements(System.out), ending);
            ending.closes(bot);
            bot.start();
            ending.await();
        } catch (StartException cannot) {
            LoggerFactory.getLogger("banter").error("{}", cannot.getMessage());
            ending.end(cannot.exit());
        } catch (InterruptedException hurried) {
            ending.end(Exit.FAILED);
        } catch (RuntimeException | Error fault) {
            LoggerFactory.getLogger("banter").error("the start failed; this is a fault of Banter", fault);
            ending.end(Exit.FAILED);
        }
    }

    /** The folder that holds the jar; run from classes, the current folder. */
    private static Path home() {
        Path here = Path.of("").toAbsolutePath();
        try {
            Path code = Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path folder = code.toAbsolutePath().getParent();
            return folder != null && Files.isRegularFile(code) ? folder : here;
        } catch (URISyntaxException odd) {
            return here;
        }
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(built from source)");
    }
}
