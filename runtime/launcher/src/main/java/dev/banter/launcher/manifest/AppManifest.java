package dev.banter.launcher.manifest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Lays out what plugins need as Slack wants it: a tree of maps, lists, texts and truths. */
public final class AppManifest {

    private static final String DISPLAY_NAME = "banter";

    /** What the bot itself listens to where Slack posts, besides the plugins; by Socket Mode the next call tells as well. */
    private static final List<String> END_OF_TOKENS = List.of("app_uninstalled", "tokens_revoked");

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_SHORTCUT = 150;

    private AppManifest() {}

    /**
     * The manifest of an app that speaks Socket Mode, or that Slack posts to.
     *
     * @param needs what the plugins need
     * @param names what the bot is called by the settings; the first becomes its name
     * @param requestUrl where Slack posts; empty for Socket Mode
     * @return for {@link ManifestText}
     */
    public static Map<String, Object> of(Needs needs, List<String> names, Optional<String> requestUrl) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("_metadata", map("major_version", 1, "minor_version", 1));
        manifest.put("display_information", map("name", "Banter", "description", "A bot of plugins"));
        manifest.put("features", features(needs, name(names), requestUrl));
        manifest.put("oauth_config", map("scopes", map("bot", List.copyOf(needs.scopes()))));
        manifest.put("settings", settings(needs, requestUrl));
        return manifest;
    }

    /**
     * The part that asks for scopes.
     *
     * @param scopes which
     * @return as it stands in a manifest
     */
    public static Map<String, Object> scopes(SortedSet<String> scopes) {
        return map("oauth_config", map("scopes", map("bot", List.copyOf(scopes))));
    }

    /**
     * The events that the app has to be subscribed to.
     *
     * @param needs what the plugins need
     * @param posted whether Slack posts them
     * @return their types
     */
    public static SortedSet<String> subscriptions(Needs needs, boolean posted) {
        SortedSet<String> events = new TreeSet<>(needs.events());
        if (posted) {
            events.addAll(END_OF_TOKENS);
        }
        return events;
    }

    /**
     * The part that asks for events.
     *
     * @param events which
     * @return as it stands in a manifest
     */
    public static Map<String, Object> events(SortedSet<String> events) {
        return map("settings", map("event_subscriptions", map("bot_events", List.copyOf(events))));
    }

    private static Map<String, Object> features(Needs needs, String name, Optional<String> requestUrl) {
        Map<String, Object> features = new LinkedHashMap<>();
        boolean home = needs.events().contains("app_home_opened");
        features.put(
                "app_home",
                map(
                        "home_tab_enabled",
                        home,
                        "messages_tab_enabled",
                        true,
                        "messages_tab_read_only_enabled",
                        !needs.events().contains("message.im")));
        if (needs.events().stream().anyMatch(event -> event.startsWith("assistant_thread_"))) {
            features.put("assistant_view", map("assistant_description", "Answers what its plugins know"));
        }
        features.put("bot_user", map("display_name", name, "always_online", true));
        if (!needs.shortcuts().isEmpty()) {
            features.put(
                    "shortcuts",
                    needs.shortcuts().stream().map(AppManifest::shortcut).toList());
        }
        if (!needs.commands().isEmpty()) {
            features.put(
                    "slash_commands",
                    needs.commands().stream()
                            .map(command -> command(command, requestUrl))
                            .toList());
        }
        return features;
    }

    private static Map<String, Object> shortcut(Shortcut shortcut) {
        return map(
                "name",
                Texts.titled(shortcut.callback()),
                "type",
                shortcut.ofMessage() ? "message" : "global",
                "callback_id",
                shortcut.callback(),
                "description",
                Texts.cut("answered by " + shortcut.plugin(), LONGEST_SHORTCUT));
    }

    /** Mentions and channels in its text come as tokens with ids, which is what handlers read. */
    private static Map<String, Object> command(SlashCommand command, Optional<String> requestUrl) {
        Map<String, Object> entry = map("command", command.name());
        requestUrl.ifPresent(url -> entry.put("url", url));
        entry.put("description", command.description());
        if (!command.usage().isEmpty()) {
            entry.put("usage_hint", command.usage());
        }
        entry.put("should_escape", true);
        return entry;
    }

    private static Map<String, Object> settings(Needs needs, Optional<String> requestUrl) {
        Map<String, Object> settings = new LinkedHashMap<>();
        SortedSet<String> events = subscriptions(needs, requestUrl.isPresent());
        Map<String, Object> subscriptions = new LinkedHashMap<>();
        requestUrl.ifPresent(url -> subscriptions.put("request_url", url));
        if (!events.isEmpty()) {
            subscriptions.put("bot_events", List.copyOf(events));
            settings.put("event_subscriptions", subscriptions);
        }
        Map<String, Object> interactivity = map("is_enabled", needs.interactive());
        requestUrl.filter(url -> needs.interactive()).ifPresent(url -> {
            interactivity.put("request_url", url);
            interactivity.put("message_menu_options_url", url);
        });
        settings.put("interactivity", interactivity);
        settings.put("org_deploy_enabled", false);
        settings.put("socket_mode_enabled", requestUrl.isEmpty());
        settings.put("token_rotation_enabled", false);
        return settings;
    }

    private static String name(List<String> names) {
        return names.stream()
                .map(name -> name.replaceAll("[^A-Za-z0-9._-]", ""))
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
                .findFirst()
                .orElse(DISPLAY_NAME);
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
