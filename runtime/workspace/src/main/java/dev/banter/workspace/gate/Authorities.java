package dev.banter.workspace.gate;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The names under which this server may be called. A page elsewhere can point a name of its own at a local address; the
 * {@code Host} that the browser sends gives it away. An address that is no name cannot be pointed anywhere, so where
 * others may come in, any will do: a machine has many, and some of them only a router knows.
 */
public final class Authorities {

    private static final int HTTP_PORT = 80;

    private final Set<String> names = new LinkedHashSet<>();
    private final boolean anyAddress;

    /** @param host what the workspace was told to listen on */
    public Authorities(String host) {
        names.add(written(host));
        names.add("localhost");
        anyAddress = Reach.beyondThisMachine(host);
        if (anyAddress) {
            addOwnName();
        }
    }

    private void addOwnName() {
        try {
            names.add(written(InetAddress.getLocalHost().getHostName()));
        } catch (UnknownHostException nameless) {
            // Then nobody calls it by a name either.
        }
    }

    /** Host and port as they stand in an address. */
    public static String authority(String host, int port) {
        return written(host) + ":" + port;
    }

    private static String written(String host) {
        boolean needsBrackets = host.contains(":") && !host.startsWith("[");
        return (needsBrackets ? "[" + host + "]" : host).toLowerCase(Locale.ROOT);
    }

    boolean contain(String authority, InetAddress bound, int port) {
        String ending = ":" + port;
        if (!authority.endsWith(ending) && port != HTTP_PORT) {
            return false;
        }
        String host =
                authority.endsWith(ending) ? authority.substring(0, authority.length() - ending.length()) : authority;
        String name = host.toLowerCase(Locale.ROOT);
        return names.contains(name)
                || name.equals(written(NetUtil.toAddressString(bound)))
                || (anyAddress && isAddress(name));
    }

    /** No zone behind a percent sign, either: anything at all may stand there, and no browser sends one. */
    private static boolean isAddress(String name) {
        boolean bracketed = name.startsWith("[") && name.endsWith("]") && !name.contains("%");
        return NetUtil.isValidIpV4Address(name) || (bracketed && NetUtil.isValidIpV6Address(name));
    }
}
