package dev.banter.host.admin;

import dev.banter.host.admin.Answer.Cause;
import dev.banter.host.admin.Answer.Failed;

/** What several verbs refuse alike. */
final class Refusals {

    private Refusals() {}

    static Failed disabled(String id) {
        return new Failed(Cause.REFUSED, "plugin " + id + " is disabled; enable it first: plugins enable " + id);
    }

    static Failed unknown(String id) {
        return new Failed(Cause.UNKNOWN, "there is no plugin '" + id + "'");
    }

    static Failed noJar(String id) {
        return new Failed(
                Cause.REFUSED, "no jar of plugin " + id + " lies in the plugin folder; put one there, or install one");
    }
}
