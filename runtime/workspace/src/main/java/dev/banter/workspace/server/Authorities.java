package dev.banter.workspace.server;

import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names under which this server may be called. A page elsewhere can point a name of its own at a loopback address;
 * the {@code Host} that the browser sends gives it away.
 */
final class Authorities {

    private final Set<String> names = new LinkedHashSet<>();

    Authorities(String host, InetSocketAddress bound) {
        names.add(authority(host, bound.getPort()));
        names.add(authority(NetUtil.toAddressString(bound.getAddress()), bound.getPort()));
        names.add(authority("localhost", bound.getPort()));
    }

    static String authority(String host, int port) {
        boolean needsBrackets = host.contains(":") && !host.startsWith("[");
        return (needsBrackets ? "[" + host + "]" : host).toLowerCase(Locale.ROOT) + ":" + port;
    }

    boolean contains(@Nullable String authority) {
        return authority != null && names.contains(authority.toLowerCase(Locale.ROOT));
    }
}
