package dev.banter.host.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.banter.api.ChannelId;
import dev.banter.api.UserId;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ConversionsTest {

    static Stream<Arguments> readable() {
        return Stream.of(
                Arguments.of(String.class, " as it is ", " as it is "),
                Arguments.of(String.class, "", ""),
                Arguments.of(boolean.class, "TRUE", true),
                Arguments.of(Boolean.class, "false", false),
                Arguments.of(char.class, "x", 'x'),
                Arguments.of(Character.class, "ä", 'ä'),
                Arguments.of(byte.class, "-128", (byte) -128),
                Arguments.of(Byte.class, "127", (byte) 127),
                Arguments.of(short.class, "32767", (short) 32767),
                Arguments.of(Short.class, "-32768", (short) -32768),
                Arguments.of(int.class, "2147483647", 2147483647),
                Arguments.of(Integer.class, "+7", 7),
                Arguments.of(long.class, "9223372036854775807", 9223372036854775807L),
                Arguments.of(Long.class, "-1", -1L),
                Arguments.of(float.class, "2.5", 2.5f),
                Arguments.of(Float.class, ".5", 0.5f),
                Arguments.of(double.class, "-1e3", -1000.0),
                Arguments.of(Double.class, "2.", 2.0),
                Arguments.of(TimeUnit.class, "SECONDS", TimeUnit.SECONDS),
                Arguments.of(DayOfWeek.class, "friday", DayOfWeek.FRIDAY),
                Arguments.of(Stage.class, "pre-prod", Stage.PRE_PROD),
                Arguments.of(Stage.class, "Pre_Prod", Stage.PRE_PROD),
                Arguments.of(Stage.class, "prod", Stage.prod),
                Arguments.of(Stage.class, "PROD", Stage.PROD),
                Arguments.of(Duration.class, "90s", Duration.ofSeconds(90)),
                Arguments.of(Duration.class, "5m", Duration.ofMinutes(5)),
                Arguments.of(Duration.class, "2h30m", Duration.ofMinutes(150)),
                Arguments.of(Duration.class, "1d", Duration.ofDays(1)),
                Arguments.of(Duration.class, "1D2H3M4S", Duration.ofSeconds(93784)),
                Arguments.of(Duration.class, "PT1.5S", Duration.ofMillis(1500)),
                Arguments.of(Duration.class, "p1dt1h", Duration.ofHours(25)),
                Arguments.of(UserId.class, "<@U012AB3CD>", new UserId("U012AB3CD")),
                Arguments.of(UserId.class, "<@W012AB3CD|ana>", new UserId("W012AB3CD")),
                Arguments.of(UserId.class, "U012AB3CD", new UserId("U012AB3CD")),
                Arguments.of(ChannelId.class, "<#C012AB3CD|general>", new ChannelId("C012AB3CD")),
                Arguments.of(ChannelId.class, "<#G012AB3CD|>", new ChannelId("G012AB3CD")),
                Arguments.of(ChannelId.class, "D012AB3CD", new ChannelId("D012AB3CD")),
                Arguments.of(LocalDate.class, "2024-02-29", LocalDate.of(2024, 2, 29)),
                Arguments.of(BigDecimal.class, "1.50", new BigDecimal("1.50")),
                Arguments.of(AllWays.class, "x", new AllWays("valueOf x")),
                Arguments.of(ByParsing.class, "x", new ByParsing("parse x")),
                Arguments.of(ByOf.class, "x", new ByOf("of x")));
    }

    @ParameterizedTest
    @MethodSource
    void readable(Class<?> type, String text, Object value) throws Exception {
        assertThat(Conversions.to(type).orElseThrow().of(text)).isEqualTo(value);
    }

    static Stream<Arguments> unreadable() {
        String whole = "it should be a whole number from ";
        String duration = "it should be a duration, such as 90s, 5m, 2h30m or 1d";
        return Stream.of(
                Arguments.of(boolean.class, "yes", "it should be true or false"),
                Arguments.of(char.class, "xy", "it should be a single character"),
                Arguments.of(Character.class, "", "it should be a single character"),
                Arguments.of(byte.class, "128", whole + "-128 to 127"),
                Arguments.of(short.class, "-32769", whole + "-32768 to 32767"),
                Arguments.of(int.class, "2147483648", whole + "-2147483648 to 2147483647"),
                Arguments.of(Integer.class, "1.0", whole + "-2147483648 to 2147483647"),
                Arguments.of(long.class, "9223372036854775808", whole + "-9223372036854775808 to 9223372036854775807"),
                Arguments.of(Long.class, "", whole + "-9223372036854775808 to 9223372036854775807"),
                Arguments.of(float.class, "1e39", "it should be a number, such as 2.5, between -3.4e38 and 3.4e38"),
                Arguments.of(double.class, "NaN", "it should be a number, such as 2.5, between -1.7e308 and 1.7e308"),
                Arguments.of(Double.class, "1d", "it should be a number, such as 2.5, between -1.7e308 and 1.7e308"),
                Arguments.of(Stage.class, "test", "it should be one of prod, PROD, PRE_PROD"),
                Arguments.of(Duration.class, "soon", duration),
                Arguments.of(Duration.class, "", duration),
                Arguments.of(Duration.class, "5", duration),
                Arguments.of(Duration.class, "30m2h", duration),
                Arguments.of(Duration.class, "99999999999999999999s", duration),
                Arguments.of(Duration.class, "9223372036854775807d", duration),
                Arguments.of(UserId.class, "@ana", "it should be a person, such as @ana"),
                Arguments.of(UserId.class, "<#C012AB3CD>", "it should be a person, such as @ana"),
                Arguments.of(ChannelId.class, "general", "it should be a channel, such as #general"),
                Arguments.of(LocalDate.class, "today", "it should be a valid LocalDate"),
                Arguments.of(BigDecimal.class, "", "it should be a valid BigDecimal"),
                Arguments.of(Picky.class, "tea", "we have no tea"),
                Arguments.of(Silent.class, "x", "it should be a valid Silent"));
    }

    @ParameterizedTest
    @MethodSource
    void unreadable(Class<?> type, String text, String why) {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> Conversions.to(type).orElseThrow().of(text))
                .withMessage(why);
    }

    @ParameterizedTest
    @MethodSource
    void unknown(Class<?> type) {
        assertThat(Conversions.to(type)).isEmpty();
    }

    static Stream<Class<?>> unknown() {
        return Stream.of(Object.class, Runnable.class, Number.class, int[].class, Hidden.class, OfAnother.class);
    }

    @Test
    void anErrorOfAConversionIsNotForThePerson() {
        Conversion failing = Conversions.to(Failing.class).orElseThrow();
        assertThatExceptionOfType(StackOverflowError.class).isThrownBy(() -> failing.of("x"));
    }

    enum Stage {
        prod,
        PROD,
        PRE_PROD
    }

    record AllWays(String text) {
        public static AllWays of(String text) {
            return new AllWays("of " + text);
        }

        public static AllWays parse(CharSequence text) {
            return new AllWays("parse " + text);
        }

        public static AllWays valueOf(String text) {
            return new AllWays("valueOf " + text);
        }
    }

    record ByParsing(String text) {
        public static ByParsing of(String text) {
            return new ByParsing("of " + text);
        }

        public static ByParsing parse(CharSequence text) {
            return new ByParsing("parse " + text);
        }

        static ByParsing valueOf(String text) {
            return new ByParsing("hidden " + text);
        }
    }

    record ByOf(String text) {
        public static ByOf of(String text) {
            return new ByOf("of " + text);
        }
    }

    /** Says nothing about what it wants. */
    static final class Silent {
        public Silent(String text) {
            throw new IllegalArgumentException();
        }
    }

    static final class Picky {
        public Picky(String text) {
            throw new IllegalArgumentException("we have no " + text);
        }
    }

    static final class Failing {
        public Failing(String text) {
            throw new StackOverflowError();
        }
    }

    /** Its constructor is not public. */
    static final class Hidden {
        Hidden(String text) {}
    }

    /** Makes something else. */
    static final class OfAnother {
        public static String of(String text) {
            return text;
        }
    }
}
