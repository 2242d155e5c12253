package dev.banter.host.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.banter.api.ChannelId;
import dev.banter.api.UserId;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;

/** Whatever a person writes, it is converted or told what was expected; what was converted can be written again. */
@Tag("fuzz")
final class ConversionsFuzzTest {

    private static final List<Class<?>> TYPES = List.of(
            String.class,
            Duration.class,
            boolean.class,
            char.class,
            byte.class,
            short.class,
            int.class,
            long.class,
            float.class,
            double.class,
            DayOfWeek.class,
            LocalDate.class);

    @FuzzTest(maxExecutions = 5_000)
    void anyText(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (Class<?> type : TYPES) {
            Object value = converted(type, text);
            if (value != null) {
                assertThat(converted(type, value.toString())).isEqualTo(value);
            }
        }
        if (converted(UserId.class, text) instanceof UserId user) {
            assertThat(converted(UserId.class, user.mention())).isEqualTo(user);
            assertThat(text).contains(user.id());
        }
        if (converted(ChannelId.class, text) instanceof ChannelId channel) {
            assertThat(converted(ChannelId.class, channel.id())).isEqualTo(channel);
            assertThat(text).contains(channel.id());
        }
    }

    private static @Nullable Object converted(Class<?> type, String text) {
        try {
            return Conversions.to(type).orElseThrow().of(text);
        } catch (UnreadableException unreadable) {
            assertThat(unreadable).hasMessageStartingWith("it should be ");
            return null;
        }
    }
}
