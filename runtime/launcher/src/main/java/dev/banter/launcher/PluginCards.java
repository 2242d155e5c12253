package dev.banter.launcher;

import dev.banter.api.Catalogue;
import dev.banter.host.HostListener;
import dev.banter.host.LoadReport;
import dev.banter.host.LoadReport.Disabled;
import dev.banter.host.LoadReport.Refused;
import dev.banter.launcher.log.MaskingEncoder;
import dev.banter.workspace.watch.PluginCard;
import dev.banter.workspace.watch.PluginCard.Handler;
import dev.banter.workspace.watch.PluginCard.Kind;
import dev.banter.workspace.watch.PluginCard.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keeps whoever shows plugins to people up to date: of each file the last report, and what the bot understands by it. */
final class PluginCards implements HostListener {

    private final Catalogue catalogue;
    private final Consumer<List<PluginCard>> shown;
    private final Map<String, LoadReport> byFile = new LinkedHashMap<>();

    PluginCards(Catalogue catalogue, Consumer<List<PluginCard>> shown) {
        this.catalogue = catalogue;
        this.shown = shown;
        shown.accept(List.of());
    }

    @Override
    public synchronized void reported(LoadReport report) {
        byFile.put(report.file(), report);
        show();
    }

    @Override
    public synchronized void removed(String file) {
        byFile.remove(file);
        show();
    }

    private void show() {
        shown.accept(byFile.values().stream().map(this::card).toList());
    }

    private PluginCard card(LoadReport report) {
        if (report.outcome() instanceof Refused refused) {
            List<String> problems =
                    refused.problems().stream().map(MaskingEncoder::mask).toList();
            return card(report, State.REFUSED, goingOn(report), problems);
        }
        return report.outcome() instanceof Disabled
                ? card(report, State.STOPPED, List.of(), List.of())
                : card(report, State.LIVE, handlers(report.id()), List.of());
    }

    private static PluginCard card(LoadReport report, State state, List<Handler> handlers, List<String> problems) {
        return new PluginCard(
                report.id(),
                report.file(),
                state,
                handlers,
                problems,
                report.ties().requires(),
                report.ties().exports());
    }

    /** What the version before answers to; nothing where it is shown by a file of its own, or there is none. */
    private List<Handler> goingOn(LoadReport refused) {
        boolean shown = byFile.values().stream()
                .anyMatch(report -> report.isLive() && report.id().equals(refused.id()));
        return shown ? List.of() : handlers(refused.id());
    }

    private List<Handler> handlers(String id) {
        return catalogue.plugins().stream()
                .filter(plugin -> plugin.id().equals(id))
                .flatMap(plugin -> plugin.handlers().stream())
                .map(PluginCards::handler)
                .toList();
    }

    private static Handler handler(Catalogue.Handler handler) {
        return new Handler(
                handler.name(),
                Kind.valueOf(handler.kind().name()),
                handler.trigger(),
                handler.pattern(),
                handler.help(),
                handler.addressed(),
                handler.fallback());
    }
}
