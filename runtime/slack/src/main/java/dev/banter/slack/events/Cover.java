package dev.banter.slack.events;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What a request's headers say of what is in it; empty where they say nothing, or the same thing twice.
 *
 * @param timestamp when it was signed, in seconds since 1970, just as it was written
 * @param signature over that and the body
 * @param form whether the body is a form
 * @param retry for the how many-th time Slack sends it again, and why
 */
record Cover(String timestamp, String signature, boolean form, String retry) {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    /** What is logged of a stranger's words. */
    private static final Pattern WORD = Pattern.compile("\\w{1,40}");

    private static final String FORM = "application/x-www-form-urlencoded";

    static Cover of(HttpHeaders headers) {
        String number = word(headers, "X-Slack-Retry-Num");
        String reason = word(headers, "X-Slack-Retry-Reason");
        return new Cover(
                only(headers, "X-Slack-Request-Timestamp"),
                only(headers, "X-Slack-Signature"),
                headers.get(HttpHeaderNames.CONTENT_TYPE, "")
                        .toLowerCase(Locale.ROOT)
                        .startsWith(FORM),
                number.isEmpty() ? "" : number + (reason.isEmpty() ? "" : ", " + reason));
    }

    private static String only(HttpHeaders headers, String name) {
        List<String> values = headers.getAll(name);
        return values.size() == 1 ? values.get(0) : "";
    }

    private static String word(HttpHeaders headers, String name) {
        String value = only(headers, name);
        return WORD.matcher(value).matches() ? value : "";
    }

    /** When it was signed; empty when it does not say. */
    OptionalLong seconds() {
        return SECONDS.matcher(timestamp).matches() ? OptionalLong.of(Long.parseLong(timestamp)) : OptionalLong.empty();
    }
}
