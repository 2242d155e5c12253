package dev.banter.host.convert;

import dev.banter.api.ChannelId;
import dev.banter.api.UserId;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slack's ids, as the token that Slack makes of a name, with or without its label, or bare. */
record IdConversion(Pattern written, Function<String, Object> id, String expected) implements Conversion {

    static IdConversion ofUsers() {
        return new IdConversion(forms("@", "[UW]"), UserId::new, "a person, such as @ana");
    }

    static IdConversion ofChannels() {
        return new IdConversion(forms("#", "[CGD]"), ChannelId::new, "a channel, such as #general");
    }

    private static Pattern forms(String sign, String kind) {
        String id = "(" + kind + "[A-Z0-9]+)";
        return Pattern.compile("<" + sign + id + "(?:\\|[^<>]*)?>|" + id);
    }

    @Override
    public Object of(String text) throws UnreadableException {
        Matcher form = written.matcher(text);
        if (!form.matches()) {
            throw UnreadableException.expected(expected);
        }
        return id.apply(form.group(1) == null ? form.group(2) : form.group(1));
    }
}
