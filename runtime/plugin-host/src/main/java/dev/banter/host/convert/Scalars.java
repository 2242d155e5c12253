package dev.banter.host.convert;

import java.util.regex.Pattern;

/** The plain values that are not whole numbers. */
final class Scalars {

    /** Java's own reader would also take {@code 1d}, {@code NaN} and hexadecimal. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]++\\.?[0-9]*+|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");

    private Scalars() {}

    static Object truth(String text) throws UnreadableException {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.valueOf(text);
        }
        throw UnreadableException.expected("true or false");
    }

    static Object character(String text) throws UnreadableException {
        if (text.length() == 1) {
            return text.charAt(0);
        }
        throw UnreadableException.expected("a single character");
    }

    static Object single(String text) throws UnreadableException {
        if (NUMBER.matcher(text).matches() && Float.isFinite(Float.parseFloat(text))) {
            return Float.valueOf(text);
        }
        throw UnreadableException.expected("a number, such as 2.5, between -3.4e38 and 3.4e38");
    }

    static Object decimal(String text) throws UnreadableException {
        if (NUMBER.matcher(text).matches() && Double.isFinite(Double.parseDouble(text))) {
            return Double.valueOf(text);
        }
        throw UnreadableException.expected("a number, such as 2.5, between -1.7e308 and 1.7e308");
    }
}
