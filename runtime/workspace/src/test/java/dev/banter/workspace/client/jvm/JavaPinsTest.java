package dev.banter.workspace.client.jvm;

import static dev.banter.workspace.client.jvm.JavaClients.ANA;
import static dev.banter.workspace.client.jvm.JavaClients.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.pins.PinsAddResponse;
import com.slack.api.methods.response.pins.PinsListResponse;
import com.slack.api.methods.response.pins.PinsRemoveResponse;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Slack's Java client pins a message, and takes the pin out. */
final class JavaPinsTest {

    @RegisterExtension
    private final JavaClients clients = new JavaClients();

    @Test
    void aPinIsListedWithWhatIsPinnedAndByWhom() throws IOException, SlackApiException {
        String ts = clients.post(ANA, clients.ops(), "the plan");
        assertThat(pin(ts).isOk()).isTrue();
        List<PinsListResponse.MessageItem> pins = pins();

        assertThat(pins).hasSize(1);
        assertThat(pins.get(0).getChannel()).isEqualTo(clients.ops());
        assertThat(pins.get(0).getCreatedBy()).isEqualTo(clients.idOf(BOT));
        assertThat(pins.get(0).getMessage().getTs()).isEqualTo(ts);
        assertThat(pins.get(0).getMessage().getText()).isEqualTo("the plan");
        assertThat(pins.get(0).getMessage().getPinnedTo()).containsExactly(clients.ops());
    }

    @Test
    void aPinIsSetOnceAndTakenOutOnce() throws IOException, SlackApiException {
        String ts = clients.post(ANA, clients.ops(), "the plan");

        assertThat(pin(ts).isOk()).isTrue();
        assertThat(pin(ts).getError()).isEqualTo("already_pinned");
        assertThat(unpin(ts).isOk()).isTrue();
        assertThat(unpin(ts).getError()).isEqualTo("no_pin");
        assertThat(pins()).isEmpty();
    }

    @Test
    void whatWasNeverSaidIsNotPinned() throws IOException, SlackApiException {
        assertThat(pin("1000000000.000001").getError()).isEqualTo("message_not_found");
    }

    private PinsAddResponse pin(String ts) throws IOException, SlackApiException {
        return clients.web(BOT).pinsAdd(call -> call.channel(clients.ops()).timestamp(ts));
    }

    private PinsRemoveResponse unpin(String ts) throws IOException, SlackApiException {
        return clients.web(BOT).pinsRemove(call -> call.channel(clients.ops()).timestamp(ts));
    }

    private List<PinsListResponse.MessageItem> pins() throws IOException, SlackApiException {
        return clients.web(ANA).pinsList(call -> call.channel(clients.ops())).getItems();
    }
}
