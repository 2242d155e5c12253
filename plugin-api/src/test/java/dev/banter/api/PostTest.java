package dev.banter.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PostTest {

    @Test
    void aPostGrowsWithoutChanging() {
        Post text = Post.of("hi");
        Post rich = text.blocks(Block.divider()).unfurl(false).metadata("deploy", "{\"n\":1}");

        assertThat(text.plain()).isTrue();
        assertThat(text.blocksJson()).isEqualTo("[]");
        assertThat(rich.plain()).isFalse();
        assertThat(rich.blocksJson()).isEqualTo("[{\"type\":\"divider\"}]");
        assertThat(rich.unfurl()).contains(false);
        assertThat(rich.metadata()).contains(new Post.Metadata("deploy", "{\"n\":1}"));
        assertThat(rich).isNotEqualTo(text).hasToString("hi (with 1 blocks)");
        assertThat(text).isEqualTo(Post.of("hi")).hasSameHashCodeAs(Post.of("hi"));
    }

    @Test
    void whatSlackWouldRefuseIsRefusedWhereItIsWritten() {
        Block[] tooMany = IntStream.range(0, 51).mapToObj(n -> Block.divider()).toArray(Block[]::new);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Post.of("x").blocks(tooMany))
                .withMessage("a message has at most 50 blocks; this would have 51");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Post.of("x").metadata("deploy", "n=1"))
                .withMessageStartingWith("this is not JSON: at character 1 ");
    }

    @Test
    void aModalIsWrittenAsSlackTakesIt() {
        Modal form = Modal.of("form", "Deploy")
                .submit("Go")
                .close("Stop")
                .privateMetadata("7")
                .notifyOnClose()
                .blocks(Block.input("Why", Element.textInput("why")).id("reason"));

        assertThat(form.json())
                .isEqualTo("{\"type\":\"modal\",\"callback_id\":\"form\",\"title\":"
                        + "{\"type\":\"plain_text\",\"text\":\"Deploy\",\"emoji\":true},\"submit\":"
                        + "{\"type\":\"plain_text\",\"text\":\"Go\",\"emoji\":true},\"close\":"
                        + "{\"type\":\"plain_text\",\"text\":\"Stop\",\"emoji\":true},\"private_metadata\":\"7\","
                        + "\"notify_on_close\":true,\"blocks\":[{\"type\":\"input\",\"label\":"
                        + "{\"type\":\"plain_text\",\"text\":\"Why\",\"emoji\":true},\"element\":"
                        + "{\"type\":\"plain_text_input\",\"action_id\":\"why\"},\"block_id\":\"reason\"}]}");
        assertThat(Modal.json(form.json()).json()).isEqualTo(form.json());
        assertThat(Modal.of("form", "Deploy").json()).endsWith("\"blocks\":[]}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Modal.of("form", "a title that is much too long"))
                .withMessageStartingWith("a modal's title has 1 to 24 characters");
    }

    @Test
    void anUploadHoldsItsBytesForItself(@TempDir Path folder) throws IOException {
        byte[] bytes = {1, 2, 3};
        Upload upload = Upload.of("a.bin", bytes);
        bytes[0] = 9;
        upload.content()[1] = 9;

        assertThat(upload.content()).containsExactly(1, 2, 3);
        assertThat(upload.title("A").comment("<!here>").comment()).contains(Markup.of("<!here>"));
        assertThat(upload).hasToString("a.bin (3 bytes)");

        Path file = Files.writeString(folder.resolve("report.csv"), "a,b");
        assertThat(Upload.of(file).filename()).isEqualTo("report.csv");
        assertThatIllegalArgumentException().isThrownBy(() -> Upload.of("empty", new byte[0]));
    }
}
