package dev.banter.core.message;

import static dev.banter.core.fixture.Said.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.banter.api.Markup;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** Whatever is said, it is told whom it is said to, and what was typed is what patterns see. */
@Tag("fuzz")
final class AddressingFuzzTest {

    private final Addressing.Reader byMention = new Addressing(List.of()).reader(BOT);
    private final Addressing.Reader byName = new Addressing(List.of("Banter", "R&D bot", "c++")).reader(BOT);

    @FuzzTest(maxExecutions = 5_000)
    void anyMarkup(byte[] bytes) {
        String markup = new String(bytes, StandardCharsets.UTF_8);

        assertThat(Entities.unescape(Markup.of(markup).source())).isEqualTo(markup);
        assertThat(byMention.read(markup)).isEqualTo(readByHand(markup));
        assertThat(byMention.read("<@U0BOT> " + markup)).isEqualTo(new Spoken(typed(withoutFirst(markup)), true));
        assertThat(byName.read("@banter: " + markup)).isEqualTo(new Spoken(typed(withoutFirst(markup)), true));
        if (byMention.read(markup).addressed()) {
            assertThat(byMention.mentions(markup)).isTrue();
            assertThat(byName.read(markup)).isEqualTo(byMention.read(markup));
        }
    }

    private static Spoken readByHand(String markup) {
        String bare = withoutFirst(markup);
        int end = bare.startsWith("<@U0BOT>") || bare.startsWith("<@U0BOT|") ? bare.indexOf('>') : -1;
        return end < 0
                ? new Spoken(typed(markup), false)
                : new Spoken(typed(withoutFirst(bare.substring(end + 1))), true);
    }

    /** Without the white space, colons and commas that it begins with. */
    private static String withoutFirst(String markup) {
        int at = 0;
        while (at < markup.length() && isBetween(markup.charAt(at))) {
            at++;
        }
        return markup.substring(at);
    }

    private static boolean isBetween(char c) {
        return Character.getType(c) == Character.SPACE_SEPARATOR || "\t\n\u000b\f\r\u180e:,".indexOf(c) >= 0;
    }

    private static String typed(String markup) {
        return markup.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }
}
