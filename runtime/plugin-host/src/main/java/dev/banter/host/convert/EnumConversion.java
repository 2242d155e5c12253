package dev.banter.host.convert;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The constants of an enum, in any case, {@code -} written for {@code _}. */
record EnumConversion(Class<?> type) implements Conversion {

    @Override
    public Object of(String text) throws UnreadableException {
        List<Enum<?>> constants = Arrays.stream(type.getEnumConstants())
                .<Enum<?>>map(constant -> (Enum<?>) constant)
                .toList();
        String name = text.replace('-', '_');
        for (Enum<?> constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        for (Enum<?> constant : constants) {
            if (constant.name().equalsIgnoreCase(name)) {
                return constant;
            }
        }
        throw UnreadableException.expected(
                constants.stream().map(Enum::name).collect(Collectors.joining(", ", "one of ", "")));
    }
}
