package dev.banter.launcher.settings.faults;

import dev.banter.launcher.settings.text.Kind;
import dev.banter.launcher.settings.text.Kinds;
import java.nio.file.Path;

/** Where it is written what is to go wrong. */
public sealed interface FaultSource {

    /** A seed of up to 18 digits, or a file, seen as any path is. */
    Kind<FaultSource> KIND =
            (name, given) -> given.list() || !given.texts().get(0).matches("\\d{1,18}")
                    ? new File(Kinds.PATH.read(name, given))
                    : new Seed(Long.parseLong(given.texts().get(0)));

    /** Everything there is, as is usual. */
    record Seed(long number) implements FaultSource {

        @Override
        public String toString() {
            return String.valueOf(number);
        }
    }

    /** What stands in it. */
    record File(Path path) implements FaultSource {

        @Override
        public String toString() {
            return path.toString();
        }
    }
}
