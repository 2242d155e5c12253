package dev.banter.benchmarks.harness;

import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.WorkspaceSettings;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * A workspace, and the one way there.
 *
 * @param workspace where people talk
 * @param cable the same port at another address of this machine, so that the workspace is known by its name
 */
record Ground(LocalWorkspace workspace, Cable cable) implements AutoCloseable {

    private static final int TRIES = 10;

    /** Somebody else may have that port at the other address: then it is tried with another one. */
    static Ground open(WorkspaceSettings settings) throws IOException {
        for (int tries = 1; ; tries++) {
            LocalWorkspace workspace = LocalWorkspace.start(settings);
            InetSocketAddress there = workspace.address();
            try {
                return new Ground(
                        workspace,
                        new Cable(new InetSocketAddress(InetAddress.getLoopbackAddress(), there.getPort()), there));
            } catch (BindException taken) {
                workspace.close();
                if (tries == TRIES) {
                    throw taken;
                }
            }
        }
    }

    /** Where the Web API is for who comes by the cable. */
    URI api() {
        return URI.create("http://localhost:" + workspace.address().getPort() + "/api/");
    }

    @Override
    public void close() throws IOException {
        cable.close();
        workspace.close();
    }
}
