package dev.banter.core.run;

/**
 * A plugin's method that is asked about what goes by.
 *
 * @param name where it is written, as {@code Class#method}
 * @param order its place among others: lower ones are asked first
 * @param code the method
 * @param <C> what it is asked about
 */
public record Interceptor<C>(String name, int order, C code) {}
