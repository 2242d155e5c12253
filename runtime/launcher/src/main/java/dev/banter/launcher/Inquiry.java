package dev.banter.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.banter.launcher.doctor.DoctorCommand;
import dev.banter.launcher.log.LogSetup;
import dev.banter.launcher.log.MaskingEncoder;
import dev.banter.launcher.manifest.ManifestCommand;
import dev.banter.launcher.settings.Settings;
import dev.banter.launcher.settings.SettingsException;
import dev.banter.launcher.settings.SettingsReader;
import dev.banter.launcher.settings.plugin.PluginFiles;
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
        if (arguments.command() == Command.DOCTOR) {
            return new DoctorCommand(settings, Clock.systemUTC()).run(System.out, terminal());
        }
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        if (arguments.command() == Command.SETTINGS) {
            PluginFiles ofPlugins = reader.ofPlugins(settings);
            return new SettingsCommand(reader.effective(), settings.plugins(), ofPlugins, out, System.err).run();
        }
        return new ManifestCommand(settings, out, System.err).run(arguments.has("json"), arguments.value("url"));
    }

    /** What standard output shows; Java before 18 knows of terminals alone, and what is piped follows the system. */
    private static Charset terminal() {
        String name = System.getProperty(
                "stdout.encoding", System.getProperty("sun.stdout.encoding", System.getProperty("native.encoding")));
        return name == null ? Charset.defaultCharset() : Charset.forName(name);
    }
}
