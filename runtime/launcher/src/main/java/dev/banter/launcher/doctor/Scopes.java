package dev.banter.launcher.doctor;

import dev.banter.launcher.manifest.AppManifest;
import dev.banter.launcher.manifest.ManifestText;
import dev.banter.launcher.manifest.Needs;
import dev.banter.slack.web.Probed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Lays the scopes that the plugins need beside those that the token has. */
final class Scopes {

    /** What a classic app has in place of scopes. */
    private static final Set<String> UMBRELLA = Set.of("bot", "bot:basic");

    private Scopes() {}

    static Finding compare(Needs needs, Probed auth) {
        if (auth.scopes().isEmpty()) {
            return Finding.open("this server does not tell which the token has; the plugins need "
                    + String.join(", ", needs.scopes()));
        }
        Set<String> provided = new HashSet<>(auth.scopes().get());
        if (provided.stream().anyMatch(UMBRELLA::contains)) {
            return Finding.good("a classic app's, which has all that RTM needs");
        }
        SortedSet<String> missing = new TreeSet<>(needs.scopes());
        missing.removeAll(provided);
        if (missing.isEmpty()) {
            return Finding.good("all " + needs.scopes().size() + " that the plugins need are there");
        }
        List<String> advice = new ArrayList<>();
        advice.add("add these lines to the app's manifest (App Manifest), then install the app again:");
        advice.addAll(ManifestText.yaml(AppManifest.scopes(missing)).lines().toList());
        return Finding.bad("the token lacks " + String.join(", ", missing), advice);
    }
}
