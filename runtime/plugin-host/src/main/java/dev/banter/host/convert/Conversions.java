package dev.banter.host.convert;

import dev.banter.api.ChannelId;
import dev.banter.api.UserId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Knows for each type how it is written by people. */
public final class Conversions {

    private static final Map<Class<?>, Conversion> OWN = Map.ofEntries(
            Map.entry(String.class, text -> text),
            Map.entry(Duration.class, new DurationConversion()),
            Map.entry(UserId.class, IdConversion.ofUsers()),
            Map.entry(ChannelId.class, IdConversion.ofChannels()),
            Map.entry(boolean.class, Scalars::truth),
            Map.entry(Boolean.class, Scalars::truth),
            Map.entry(char.class, Scalars::character),
            Map.entry(Character.class, Scalars::character),
            Map.entry(byte.class, WholeNumber.of(Byte.MIN_VALUE, Byte.MAX_VALUE, Long::byteValue)),
            Map.entry(Byte.class, WholeNumber.of(Byte.MIN_VALUE, Byte.MAX_VALUE, Long::byteValue)),
            Map.entry(short.class, WholeNumber.of(Short.MIN_VALUE, Short.MAX_VALUE, Long::shortValue)),
            Map.entry(Short.class, WholeNumber.of(Short.MIN_VALUE, Short.MAX_VALUE, Long::shortValue)),
            Map.entry(int.class, WholeNumber.of(Integer.MIN_VALUE, Integer.MAX_VALUE, Long::intValue)),
            Map.entry(Integer.class, WholeNumber.of(Integer.MIN_VALUE, Integer.MAX_VALUE, Long::intValue)),
            Map.entry(long.class, WholeNumber.of(Long.MIN_VALUE, Long.MAX_VALUE, number -> number)),
            Map.entry(Long.class, WholeNumber.of(Long.MIN_VALUE, Long.MAX_VALUE, number -> number)),
            Map.entry(float.class, Scalars::single),
            Map.entry(Float.class, Scalars::single),
            Map.entry(double.class, Scalars::decimal),
            Map.entry(Double.class, Scalars::decimal));

    private Conversions() {}

    /**
     * How a text becomes a value.
     *
     * @param type of what
     * @return empty when nobody knows
     */
    public static Optional<Conversion> to(Class<?> type) {
        Conversion own = OWN.get(type);
        if (own != null) {
            return Optional.of(own);
        }
        return type.isEnum() ? Optional.of(new EnumConversion(type)) : FactoryConversion.of(type);
    }
}
