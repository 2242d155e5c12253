package dev.banter.launcher.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import dev.banter.launcher.Plugins;
import dev.banter.launcher.settings.SettingsReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A bot on a home folder with one plugin, and what the doctor says of it. */
abstract class ExaminedBot {

    @TempDir
    Path home;

    final Map<String, String> environment = new TreeMap<>(Map.of("BANTER_HTTP", "off"));
    Clock clock = Clock.systemUTC();
    boolean well;

    @BeforeEach
    void installAPlugin() throws IOException {
        Plugins.pack(home.resolve("plugins"), "desk.jar", "example.desk.Desk");
    }

    void slack(URI api, String token) {
        environment.put("SLACK_API_URL", api.toString());
        environment.put("SLACK_BOT_TOKEN", token);
    }

    List<String> examined() throws Exception {
        return examined(UTF_8);
    }

    List<String> examined(Charset charset) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        well = new DoctorCommand(new SettingsReader(home, environment, Map.of(), List.of()).read(), clock)
                .run(new PrintStream(out, true, UTF_8), charset);
        return out.toString(charset).lines().toList();
    }

    static HttpServer runningBot() throws IOException {
        HttpServer bot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bot.createContext("/live", exchange -> {
            byte[] body = "{\"live\":true}".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        bot.start();
        return bot;
    }
}
