package dev.banter.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.banter.launcher.admin.Order;
import dev.banter.launcher.admin.PluginsCommand;
import dev.banter.launcher.doctor.DoctorCommand;
import dev.banter.launcher.log.LogSetup;
import dev.banter.launcher.log.MaskingEncoder;
import dev.banter.launcher.manifest.ManifestCommand;
import dev.banter.launcher.settings.Settings;
import dev.banter.launcher.settings.SettingsException;
import dev.banter.launcher.settings.SettingsReader;
import dev.banter.launcher.store.StoreCommand;
import dev.banter.launcher.survey.SettingsCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.Clock;

/** The commands that look at things and start nothing. */
final class Inquiry {

    private Inquiry() {}

    /**
     * Runs the command that was given; how the process ends.
     *
     * @throws SettingsException when an argument of the command's own is wrong
     */
    static Exit of(Arguments arguments, Settings settings, SettingsReader reader) throws SettingsException {
        try {
            boolean good = run(arguments, settings, reader);
            return good ? Exit.ORDERLY : Exit.FAILED;
        } catch (IOException unusable) {
            System.err.println(MaskingEncoder.mask("banter: " + unusable.getMessage()));
            return Exit.WRONG_SETTINGS;
        } catch (InterruptedException hurried) {
            return Exit.FAILED;
        } finally {
            System.out.flush();
            LogSetup.stop();
        }
    }

    private static boolean run(Arguments arguments, Settings settings, SettingsReader reader)
            throws IOException, SettingsException, InterruptedException {
        return switch (arguments.command()) {
            case DOCTOR -> new DoctorCommand(settings, Clock.systemUTC()).run(System.out, terminal());
            case SETTINGS ->
                new SettingsCommand(
                                reader.effective(), settings.plugins(), reader.ofPlugins(settings), utf8(), System.err)
                        .run();
            case PLUGINS -> new PluginsCommand(settings, utf8(), System.err).run(arguments.words(), where(arguments));
            case STORE -> new StoreCommand(settings.data(), utf8(), System.err).run(arguments.words());
            default ->
                new ManifestCommand(settings, utf8(), System.err).run(arguments.has("json"), arguments.value("url"));
        };
    }

    private static Order.Where where(Arguments arguments) {
        return new Order.Where(
                "",
                arguments.value("channel").orElse(""),
                arguments.value("user").orElse(""),
                arguments.has("direct"));
    }

    private static PrintStream utf8() {
        return new PrintStream(System.out, true, UTF_8);
    }

    /** What standard output shows; Java before 18 knows of terminals alone, and what is piped follows the system. */
    private static Charset terminal() {
        String name = System.getProperty(
                "stdout.encoding", System.getProperty("sun.stdout.encoding", System.getProperty("native.encoding")));
        return name == null ? Charset.defaultCharset() : Charset.forName(name);
    }
}
