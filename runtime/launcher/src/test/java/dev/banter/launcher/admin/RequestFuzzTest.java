package dev.banter.launcher.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Tag;

/** Whatever is asked for, it is an order or none; and an order that was read is sent again as the same order. */
@Tag("fuzz")
final class RequestFuzzTest {

    /** The method, the path and the form, each on a line of its own. */
    @FuzzTest(maxExecutions = 5_000)
    void anyRequest(byte[] bytes) throws OrderException {
        String[] lines = (new String(bytes, StandardCharsets.UTF_8) + "\n\n").split("\n", 3);
        Optional<Order> order = order(lines[0], lines[1], lines[2].strip());
        if (order.isPresent()) {
            Request sent = Request.of(order.get());
            assertThat(sent.isRead()).isEqualTo(order.get().verb().isRead());
            Request come =
                    new Request(sent.method(), URI.create(sent.path()).getPath(), Request.form(sent.encodedForm()));
            assertThat(come.order()).hasValueSatisfying(again -> {
                assertThat(again.verb()).isEqualTo(order.get().verb());
                assertThat(again.words().stream().findFirst())
                        .isEqualTo(order.get().words().stream().findFirst());
                assertThat(again.sha256()).isEqualTo(order.get().sha256());
                assertThat(again.where()).isEqualTo(order.get().where());
            });
        }
    }

    /** As the endpoint reads it: what cannot be decoded is answered like what is no order. */
    private static Optional<Order> order(String method, String path, String form) {
        try {
            return new Request(method, path, Request.form(form)).order();
        } catch (OrderException | IllegalArgumentException none) {
            assertThat(none.getMessage()).isNotBlank();
            return Optional.empty();
        }
    }
}
