package dev.banter.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a jar what its file name does not: what the plugin is called, what other plugins it needs, and what it has for
 * others. No plugin needs it; at most one class of a jar carries it, any class will do, and no object of it is made.
 *
 * <pre>{@code
 * @Plugin(requires = "billing >=1.4 <3")
 * final class Shop {
 *
 *     @OnMessage(pattern = "^price of (?<thing>\\S+)$")
 *     String price(@Group("thing") String thing) {
 *         return Prices.of(thing);
 *     }
 * }
 * }</pre>
 *
 * <p>Here {@code Prices} is a class of the plugin {@code billing}, in a package that it exports. It is the same class for
 * both. Classes are shared, objects are not: nothing of another plugin is injected.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Plugin {

    /**
     * What the plugin is called: lower-case letters, digits, {@code -}, {@code _} and {@code .}, the first of them a letter
     * or digit. No two plugins have one id.
     *
     * @return the id; empty for the one that the jar's file name makes, which is {@code deploys} in
     *     {@code deploys-1.2.0.jar}
     */
    String id() default "";

    /**
     * Its version: letters, digits, {@code .}, {@code +}, {@code -} and {@code _}. To be compared with what others require
     * it has to begin with a number.
     *
     * @return the version; empty for {@code Implementation-Version} in the jar's manifest, else the one in the file name
     */
    String version() default "";

    /**
     * Plugins without which this one is not loaded, each by its id and, if that matters, the versions that will do:
     *
     * <ul>
     *   <li>{@code "billing"}: any version, none too
     *   <li>{@code "billing 2"}: 2 and all that begins with it, such as 2.0 and 2.7.1; the same as {@code "billing >=2 <3"}
     *   <li>{@code "billing 1.4"}: likewise, the same as {@code "billing >=1.4 <1.5"}
     *   <li>{@code "billing >=1.4 <3"}: what fits all of them; there are {@code >=}, {@code >}, {@code <=} and {@code <}
     * </ul>
     *
     * <p>Numbers are compared number by number, and 1.4 is 1.4.0. What stands behind a hyphen makes a version an earlier one:
     * 2.0-rc1 comes before 2.0, and yet is not in {@code <2}. What stands behind a plus sign does not count.
     *
     * @return none unless said otherwise
     */
    String[] requires() default {};

    /**
     * Packages of this jar that plugins which require this one can see, classes and resources alike: exactly these, not what
     * lies below them. All else in the jar is seen by nobody.
     *
     * @return none unless said otherwise
     */
    String[] exports() default {};
}
