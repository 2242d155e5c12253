package dev.banter.launcher.settings.faults;

import static dev.banter.launcher.settings.text.Setting.inFile;

import dev.banter.launcher.settings.text.Kind;
import dev.banter.launcher.settings.text.Kinds;
import dev.banter.launcher.settings.text.Reading;
import dev.banter.launcher.settings.text.Setting;
import dev.banter.workspace.fault.FaultKind;
import dev.banter.workspace.fault.FaultKind.Trait;
import dev.banter.workspace.fault.FaultRule;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The keys of one fault in a file, such as {@code drop.every}. What is left out is as usual. */
final class FaultKeys {

    private static final Pattern WAY = Pattern.compile("rtm|socket");
    private static final Pattern METHOD = Pattern.compile("[a-zA-Z]+(\\.[a-zA-Z]+)+");
    private static final Kind<Duration> TIME = Kinds.duration(Duration.ZERO, FaultRule.LONGEST);
    private static final Kind<Duration> PAUSE = Kinds.duration(Duration.ofMillis(10), FaultRule.LONGEST);

    private final FaultKind kind;
    private final Reading file;
    private boolean given;

    FaultKeys(FaultKind kind, Reading file) {
        this.kind = kind;
        this.file = file;
    }

    /** The rule; nothing where the file does not speak of this fault, or says {@code off}. */
    Optional<FaultRule> read() {
        given = file.read(inFile(kind.word(), Kinds.ON_OFF), false);
        FaultRule rule = howOften();
        rule = howLong(rule);
        rule = read(Trait.STATUS, key("status", Kinds.number(500, 599)))
                .map(rule::with)
                .orElse(rule);
        rule = read(Trait.PAGE, key("page", Kinds.number(1, 999)))
                .map(rule::with)
                .orElse(rule);
        rule = where(rule, Trait.ON, key("on", Kinds.WORDS), WAY, "is no socket; 'rtm' and 'socket' are");
        rule = where(
                rule,
                Trait.METHODS,
                key("methods", Kinds.WORDS),
                METHOD,
                "is no method; write it as Slack does, such as 'chat.postMessage'");
        return given ? Optional.of(rule) : Optional.empty();
    }

    /** By the clock, by chance, or by both: whoever names one of them means that one alone. */
    private FaultRule howOften() {
        Optional<Duration> every = read(Trait.EVERY, key("every", PAUSE));
        Optional<Double> chance = read(Trait.CHANCE, key("chance", Kinds.fraction()));
        FaultRule rule = every.isPresent() || chance.isPresent() ? FaultRule.of(kind) : FaultRule.usual(kind);
        rule = every.map(rule::each).orElse(rule);
        return chance.map(rule::by).orElse(rule);
    }

    /** Where one border alone is named, the other gives way. */
    private FaultRule howLong(FaultRule rule) {
        Setting<Duration> longest = key("most", TIME);
        Optional<Duration> least = read(Trait.SPAN, key("least", TIME));
        Optional<Duration> most = read(Trait.SPAN, longest);
        if (least.isPresent() && most.isPresent() && most.get().compareTo(least.get()) < 0) {
            file.refuse(
                    longest, "'" + longest.name() + "' is shorter than '" + kind.word() + ".least'; make it as long");
            return rule;
        }
        Duration shortest = least.orElseGet(() -> Collections.min(List.of(rule.least(), most.orElse(rule.most()))));
        return rule.lasting(shortest, most.orElseGet(() -> Collections.max(List.of(rule.most(), shortest))));
    }

    private FaultRule where(
            FaultRule rule, Trait trait, Setting<List<String>> setting, Pattern form, String otherwise) {
        List<String> places = read(trait, setting).orElse(List.of());
        List<String> wrong =
                places.stream().filter(place -> !form.matcher(place).matches()).toList();
        wrong.forEach(place -> file.refuse(setting, "'" + setting.name() + "': '" + place + "' " + otherwise));
        return places.isEmpty() || !wrong.isEmpty() ? rule : rule.in(places.toArray(String[]::new));
    }

    /** What the fault does not have is not asked for, and so is unknown. */
    private <T> Optional<T> read(Trait trait, Setting<T> setting) {
        if (!kind.has(trait)) {
            return Optional.empty();
        }
        given |= file.has(setting);
        return file.read(setting);
    }

    private <T> Setting<T> key(String name, Kind<T> of) {
        return inFile(kind.word() + "." + name, of);
    }
}
