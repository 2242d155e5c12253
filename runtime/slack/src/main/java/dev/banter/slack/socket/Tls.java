package dev.banter.slack.socket;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Encryption, with the host's name verified whatever system properties say. */
public final class Tls {

    private Tls() {}

    /**
     * Our side of encryption.
     *
     * @param trust who vouches for servers; {@code null} for those whom the JDK trusts
     * @return what makes a handler for each connection
     */
    public static SslContext client(@Nullable TrustManagerFactory trust) {
        try {
            return SslContextBuilder.forClient()
                    .sslProvider(SslProvider.JDK)
                    .protocols("TLSv1.3", "TLSv1.2")
                    .endpointIdentificationAlgorithm("HTTPS")
                    .trustManager(trust)
                    .build();
        } catch (SSLException unusable) {
            throw new IllegalStateException(
                    "this JDK cannot do TLS: use another one, or repair its security", unusable);
        }
    }
}
