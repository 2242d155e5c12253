package dev.banter.launcher.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed, spoken or requested is the same order. */
final class OrderTest {

    private static final String HASH = "0123456789ABCDEF".repeat(4);

    private static Order order(String... words) throws OrderException {
        return Order.of(List.of(words), Order.Where.ANYWHERE);
    }

    @Test
    void wordsAreAnOrder() throws Exception {
        assertThat(order()).isEqualTo(order("list"));
        assertThat(order("explain", "deploy", "shop").words()).containsExactly("deploy shop");
        assertThat(order("pin", "echo", HASH).sha256()).contains("0123456789abcdef".repeat(4));
        assertThat(order("explain", "secret").toString()).isEqualTo("plugins explain a text");
    }

    @ParameterizedTest
    @CsvSource({
        "lst,plugins lst: there is no such verb; did you mean 'list'?",
        "frobnicate,'plugins frobnicate: there is no such verb; there are: list, show, enable, disable, reload, explain,"
                + " dead, retry, drop, install, pin, rollback'",
        "show,it is typed so: plugins show ID",
        "list x,it is typed so: plugins list",
        "pin echo abc,'''abc'' is no SHA-256; that has 64 hexadecimal digits'",
        "install,it is typed so: plugins install FILE [SHA256]"
    })
    void whatIsNoOrderSaysWhatWouldBeOne(String typed, String told) {
        assertThatExceptionOfType(OrderException.class)
                .isThrownBy(() -> order(typed.split(" ", -1)))
                .withMessage(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "show echo",
                "enable echo",
                "disable echo",
                "reload echo",
                "rollback echo",
                "pin echo",
                "dead",
                "retry 0a1b2c3d",
                "drop 0a1b2c3d",
                "explain deploy a&b = c to d",
                "install /a b/é+%.jar"
            })
    void whatIsSentIsWhatWasTyped(String typed) throws Exception {
        int verb = typed.indexOf(' ');
        Order order = verb < 0 ? order(typed) : order(typed.substring(0, verb), typed.substring(verb + 1));
        Request sent = Request.of(order);
        Request came = new Request(sent.method(), sent.path(), Request.form(sent.encodedForm()));
        assertThat(came.order()).contains(order);
        assertThat(came.isRead()).isEqualTo(order.verb().isRead());
    }

    @Test
    void aNameMayHaveSpacesAndAPlus() throws Exception {
        Request sent = Request.of(order("show", "de ploys+"));
        assertThat(URI.create(sent.path()).getPath()).isEqualTo("/plugins/de ploys+");
    }

    @Test
    void theWorkspaceOfATextIsSentToo() throws Exception {
        Order order = Order.of(List.of("explain", "hi"), new Order.Where("T1", "C1", "U1", true));
        Request sent = Request.of(order);
        assertThat(new Request(sent.method(), sent.path(), Request.form(sent.encodedForm())).order())
                .contains(order);
    }

    @Test
    void atOtherPathsThereIsNothing() throws Exception {
        for (String path : List.of("/pluginsx", "/plugins/a/show/b", "/plug", "/explained")) {
            assertThat(new Request("GET", path, Map.of()).order()).as(path).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plugins", "plugins list", " plugins  show echo ", "plugins explain a  b", "explain a  b"})
    void exactWordsSpokenAreAnOrder(String text) {
        Optional<Order> order = Spoken.order(text, Order.Where.ANYWHERE);
        assertThat(order).isPresent();
        if (text.contains("explain")) {
            assertThat(order.get().words()).containsExactly("a  b");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plugin",
                "plugins are great",
                "plugins show",
                "plugins show a b",
                "explain",
                "explained x",
                "hello"
            })
    void anythingElseSpokenIsNone(String text) {
        assertThat(Spoken.order(text, Order.Where.ANYWHERE)).isEmpty();
    }

    @Test
    void aLongTextIsSaidInPartsWithFencesOfTheirOwn() {
        String line = "x".repeat(1_000);
        List<String> parts = Preformatted.parts(String.join("\n", line, "a ``` b", line, line)).stream()
                .map(part -> part.source())
                .toList();
        assertThat(parts).hasSize(2).allMatch(part -> part.startsWith("```\n") && part.endsWith("\n```"));
        assertThat(parts.get(0)).contains("a ''' b");
    }
}
