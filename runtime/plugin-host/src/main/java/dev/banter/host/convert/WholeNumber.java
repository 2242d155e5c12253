package dev.banter.host.convert;

import java.util.function.Function;

/** Whole numbers of a size. */
record WholeNumber(long least, long most, Function<Long, Object> boxed) implements Conversion {

    static WholeNumber of(long least, long most, Function<Long, Object> boxed) {
        return new WholeNumber(least, most, boxed);
    }

    @Override
    public Object of(String text) throws UnreadableException {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return boxed.apply(number);
            }
        } catch (NumberFormatException noNumber) {
            // Said below, as for one that is out of range.
        }
        throw UnreadableException.expected("a whole number from " + least + " to " + most);
    }
}
