package dev.banter.launcher.settings.faults;

import static dev.banter.launcher.settings.text.Setting.inFile;

import dev.banter.launcher.settings.text.Kinds;
import dev.banter.launcher.settings.text.Reading;
import dev.banter.launcher.settings.text.Setting;
import dev.banter.launcher.settings.text.SettingsFile;
import dev.banter.workspace.fault.FaultKind;
import dev.banter.workspace.fault.FaultPlan;
import dev.banter.workspace.fault.FaultPlan.Whom;
import dev.banter.workspace.fault.FaultRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is to go wrong. */
public final class FaultsReader {

    private static final Setting<FaultSource> SEED = inFile("seed", FaultSource.KIND);
    private static final Setting<Whom> AGAINST = inFile("against", Kinds.choice(Whom.class));

    private final List<String> problems;

    /**
     * @param problems takes what is wrong, one line each
     */
    public FaultsReader(List<String> problems) {
        this.problems = problems;
    }

    /** The plan; one without rules where the file could not be read. */
    public FaultPlan read(FaultSource source) {
        if (source instanceof FaultSource.Seed seed) {
            return FaultPlan.everything(seed.number());
        }
        Path path = ((FaultSource.File) source).path();
        if (!Files.isRegularFile(path)) {
            problems.add(
                    path + ": there is no such file; 'faults' is a seed of up to 18 digits, such as 7, or a file as in"
                            + " docs/faults.md");
            return FaultPlan.NONE;
        }
        return read(new Reading(Map.of(), Map.of(), new SettingsFile(path), problems));
    }

    private FaultPlan read(Reading file) {
        long seed = file.read(SEED, new FaultSource.Seed(1)) instanceof FaultSource.Seed given
                ? given.number()
                : refused(file);
        Whom against = file.read(AGAINST, Whom.BOT);
        List<FaultRule> rules = Arrays.stream(FaultKind.values())
                .map(kind -> new FaultKeys(kind, file).read())
                .flatMap(Optional::stream)
                .toList();
        file.refuseUnknown(false, "docs/faults.md has them all");
        return new FaultPlan(seed, against, rules);
    }

    private static long refused(Reading file) {
        file.refuse(SEED, "'seed' is a number of up to 18 digits");
        return 0;
    }
}
