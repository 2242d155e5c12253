package dev.banter.workspace.gate;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** From where an address can be reached. */
public final class Reach {

    private Reach() {}

    /** Whether others than this machine can reach what listens there. A name that leads nowhere reaches nobody. */
    public static boolean beyondThisMachine(String host) {
        try {
            return !InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    static boolean beyondThisMachine(InetSocketAddress address) {
        return !address.getAddress().isLoopbackAddress();
    }
}
