package dev.banter.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Hands a plugin's settings to a parameter of a constructor. The parameter's type is a record of the plugin's own, and the
 * record is the schema: each component is one setting.
 *
 * <pre>{@code
 * record Shop(
 *         @Setting(help = "where sales are told", orElse = "#sales") String channel,
 *         @Setting(help = "how often it is looked at", orElse = "1m", min = "1s") Duration every,
 *         @Setting(help = "the key of the shop's API") Secret apiKey,
 *         Optional<URI> mirror) {}
 *
 * @Inject
 * Sales(@Settings Shop shop) { ... }
 * }</pre>
 *
 * <p>A component {@code apiKey} is the setting {@code api-key}. It is read, for the plugin {@code shop}, from the
 * environment ({@code BANTER_PLUGIN_SHOP_API_KEY}), else from {@code shop.yaml} in the folder of plugins, else from
 * {@code banter.yaml}, under {@code shop}.
 *
 * <p>Types: those of {@link Group}, and {@link Secret}; of these also {@code List}, {@code Set}, {@code Optional} and
 * {@code Map<String, …>}; records of the plugin's own, whose settings lie one name deeper, and {@code List} of those. Empty
 * when nothing is written are {@code Optional}, {@code List}, {@code Set} and {@code Map}; all else is missing then, unless
 * {@link Setting#orElse()} says what it is.
 *
 * <p>A value that cannot be read, one that is missing, and one that is no setting refuse the plugin, with all that is wrong.
 * What the record's own constructor throws refuses it too: what several values mean together is checked there. When what is
 * written changes, the plugin is loaded anew with it; the one before answers until then, and goes on where the new settings
 * are wrong.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Settings {}
