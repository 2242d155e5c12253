package dev.banter.slack;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** This machine alone: the one place where words may travel unencrypted. */
public final class Loopback {

    private static final Pattern NAMES = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?(::1|(0*:){7}0*1)]?");

    private Loopback() {}

    /**
     * Whether an address may be used: encrypted, or on this machine.
     *
     * @param address the address
     * @param encrypted the scheme that encrypts, such as {@code wss}
     * @param open the scheme that does not, such as {@code ws}
     * @return false for anything else, and for an address without a host
     */
    public static boolean orEncrypted(URI address, String encrypted, String open) {
        return address.getHost() != null
                && (encrypted.equalsIgnoreCase(address.getScheme())
                        || (open.equalsIgnoreCase(address.getScheme()) && isNamedBy(address.getHost())));
    }

    /**
     * Whether a host's name can only mean this machine.
     *
     * @param host a name or a literal address
     * @return whether it does
     */
    public static boolean isNamedBy(@Nullable String host) {
        return host != null && NAMES.matcher(host).matches();
    }
}
