package dev.banter.launcher.settings.plugin;

import dev.banter.core.run.LaneSettings;
import dev.banter.host.settings.Written;
import dev.banter.host.settings.WrittenSettings;
import dev.banter.launcher.settings.text.Effective;
import dev.banter.launcher.settings.text.Given;
import dev.banter.launcher.settings.text.Reading;
import dev.banter.launcher.settings.text.Sections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in files for one plugin. What lies beneath {@code lane} is the bot's to read, all else the plugin's.
 *
 * @param pluginId whose it is
 * @param values by name
 * @param problems what could not be read
 */
record PluginText(String pluginId, Map<String, Given> values, List<String> problems) {

    private static final String LANE = "lane";

    WrittenSettings written(LaneSettings usual, Map<String, String> environment) {
        List<String> found = new ArrayList<>(problems);
        Map<String, Written> ofPlugin = new LinkedHashMap<>();
        values.forEach((name, given) -> {
            if (!isOfLane(name)) {
                ofPlugin.put(name, new Written(given.texts(), given.list(), given.origin()));
            }
        });
        Reading reading = lane(found);
        LaneSettings lane = Lanes.read(reading, usual);
        reading.refuseUnknown(false);
        return new WrittenSettings(pluginId, lane, ofPlugin, environment, found);
    }

    /** What is written for the lane, and nothing that holds for all plugins. */
    List<Effective> lane() {
        Reading reading = lane(new ArrayList<>());
        Lanes.read(reading, LaneSettings.DEFAULT);
        return reading.effective().stream()
                .filter(one -> values.containsKey(one.name()))
                .toList();
    }

    private Reading lane(List<String> found) {
        Map<String, Given> ofLane = new LinkedHashMap<>(values);
        ofLane.keySet().removeIf(name -> !isOfLane(name));
        return new Reading(ofLane, found);
    }

    private static boolean isOfLane(String name) {
        return Sections.of(name).equals(LANE);
    }
}
