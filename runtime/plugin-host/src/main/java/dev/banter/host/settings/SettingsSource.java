package dev.banter.host.settings;

/** Where what is written for plugins is found. Asked by one thread, and often: it answers at once where nothing has changed. */
@FunctionalInterface
public interface SettingsSource {

    /** Nothing is written for anybody. */
    SettingsSource NOTHING = WrittenSettings::none;

    /**
     * What is written for a plugin now.
     *
     * @param pluginId the plugin's id
     * @return always of this moment
     */
    WrittenSettings of(String pluginId);
}
