package dev.banter.workspace.team;

/**
 * What somebody tells of themselves, and may change.
 *
 * @param statusEmoji in colons, as {@code :tea:}; empty for none
 * @param statusExpiration in seconds since the epoch; 0 for never
 * @param updated when anything of it last changed, in seconds since the epoch
 */
public record Profile(String statusText, String statusEmoji, long statusExpiration, long updated) {

    public static Profile blank(long updated) {
        return new Profile("", "", 0, updated);
    }
}
