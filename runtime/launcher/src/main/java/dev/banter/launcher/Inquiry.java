package dev.banter.launcher;

import dev.banter.launcher.log.LogSetup;
import dev.banter.launcher.log.MaskingEncoder;
import dev.banter.launcher.manifest.ManifestCommand;
import dev.banter.launcher.settings.Settings;
import java.io.IOException;

/** The commands that look at things and start nothing. */
final class Inquiry {

    private Inquiry() {}

    /** Runs the command that was given; how the process ends. */
    static Exit of(Arguments arguments, Settings settings) {
        try {
            boolean good = new ManifestCommand(settings, System.out, System.err).run(arguments.has("json"));
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
}
