package dev.banter.host.load;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/**
 * Opens resources of a jar past the JDK's cache of open jars, which would keep a plugin's jar open long after its
 * loader was closed.
 */
final class UncachedJarHandler extends URLStreamHandler {

    /** Where a resource lies. */
    static URL url(URL jar, String path) throws MalformedURLException {
        try {
            String escaped = new URI(null, null, "/" + path, null).getRawPath();
            return new URL(null, "jar:" + jar + "!" + escaped, new UncachedJarHandler());
        } catch (URISyntaxException notAPath) {
            throw new MalformedURLException(notAPath.getMessage());
        }
    }

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
        URLConnection connection = new URL(url.toExternalForm()).openConnection();
        connection.setUseCaches(false);
        return connection;
    }
}
