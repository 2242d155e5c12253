package dev.banter.launcher.http;

/**
 * Whether the bot can hear and answer just now.
 *
 * @param ready whether it can
 * @param reason why not, or that it can
 */
public record Readiness(boolean ready, String reason) {

    String json() {
        return "{\"ready\":" + ready + ",\"reason\":\"" + escaped() + "\"}";
    }

    private String escaped() {
        StringBuilder text = new StringBuilder();
        reason.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                text.append('\\').appendCodePoint(c);
            } else if (c < 0x20) {
                text.append(' ');
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }
}
