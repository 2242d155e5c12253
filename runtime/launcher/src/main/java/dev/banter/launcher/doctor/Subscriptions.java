package dev.banter.launcher.doctor;

import dev.banter.launcher.manifest.AppManifest;
import dev.banter.launcher.manifest.ManifestText;
import dev.banter.launcher.manifest.Needs;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Tells which events the plugins wait for. Whether the app is subscribed to them, Slack shows to no token of a bot. */
final class Subscriptions {

    private Subscriptions() {}

    static Finding compare(Needs needs, Access access) {
        SortedSet<String> events = AppManifest.subscriptions(needs, access.posted());
        if (events.isEmpty()) {
            return Finding.good("the plugins wait for none");
        }
        if (access.rtm().isPresent() && !access.socket() && access.secret().isEmpty()) {
            return Finding.good("RTM brings all that the bot can see; nothing has to be subscribed to");
        }
        List<String> advice = new ArrayList<>();
        advice.add("lay these lines beside the app's manifest (App Manifest):");
        advice.addAll(ManifestText.yaml(AppManifest.events(events)).lines().toList());
        return Finding.open(
                "Slack shows to no token of the bot what the app is subscribed to; it should be to " + events.size(),
                advice);
    }
}
