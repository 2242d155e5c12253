package dev.banter.launcher.admin;

import dev.banter.host.jar.Sha256;
import dev.banter.launcher.log.MaskingEncoder;
import dev.banter.launcher.settings.HostPort;
import dev.banter.launcher.settings.Settings;
import dev.banter.launcher.settings.SettingsException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Gives an order to the bot that runs on this machine, over its HTTP endpoints.
 *
 * @param settings where it listens, and where its data lies
 * @param out gets the answer of one that was carried out
 * @param err gets all else
 */
public record PluginsCommand(Settings settings, PrintStream out, PrintStream err) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String WILDCARDS = "0.0.0.0|\\[::]|\\[0:0:0:0:0:0:0:0]";

    /**
     * Gives it.
     *
     * @param typed what stands behind {@code plugins}
     * @param where from where a text is to be explained
     * @return whether it was carried out
     * @throws SettingsException when it is no order, or no bot can be reached with these settings
     * @throws InterruptedException when the caller is interrupted
     */
    public boolean run(List<String> typed, Order.Where where) throws SettingsException, InterruptedException {
        HostPort listens = settings.http()
                .filter(http -> http.port() > 0)
                .orElseThrow(() -> wrong("'plugins' speaks to the running bot over HTTP, and --http is "
                        + (settings.http().isEmpty() ? "off" : "any free port")
                        + "; name where that bot listens: --http HOST:PORT (its standard output says it)"));
        String host = listens.host().matches(WILDCARDS) ? "127.0.0.1" : listens.host();
        URI bot = URI.create("http://" + host + ":" + listens.port());
        try {
            return run(bot, Request.of(order(typed, where)), AdminToken.read(settings.data()));
        } catch (OrderException none) {
            throw wrong(String.valueOf(none.getMessage()));
        } catch (ConnectException | HttpTimeoutException nobody) {
            return failed("no bot answers at " + bot + "; start one, or name where it listens: --http HOST:PORT");
        } catch (IOException failure) {
            return failed(String.valueOf(failure.getMessage()));
        }
    }

    /** Of what is installed, the bytes that are seen here are meant, and no others. */
    private static Order order(List<String> typed, Order.Where where) throws OrderException, IOException {
        Order order = Order.of(typed, where);
        if (order.verb() != Verb.INSTALL) {
            return order;
        }
        Path file = Path.of(order.first()).toAbsolutePath().normalize();
        if (!Files.isRegularFile(file)) {
            throw new OrderException("there is no file " + file);
        }
        String hash = order.sha256().isPresent() ? order.sha256().get() : Sha256.of(file);
        return new Order(Verb.INSTALL, List.of(file.toString(), hash), where);
    }

    private boolean run(URI bot, Request request, AdminToken token) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        HttpRequest.Builder first = request.isRead()
                ? HttpRequest.newBuilder(bot.resolve(request.path() + "?" + request.encodedForm()))
                : HttpRequest.newBuilder(bot.resolve(request.path()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(request.encodedForm()));
        HttpResponse<String> answer = send(client, first, token);
        while (answer.statusCode() == 202) {
            String place = answer.headers().firstValue("Location").orElse("/");
            answer = send(client, HttpRequest.newBuilder(bot.resolve(place)), token);
        }
        if (answer.statusCode() == 401) {
            return failed("the bot at " + bot + " does not know the token in " + settings.data()
                    + "; name the data folder of that bot with --data");
        }
        boolean good = answer.statusCode() == 200;
        (good ? out : err).print(MaskingEncoder.mask(answer.body()));
        return good;
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request, AdminToken token)
            throws IOException, InterruptedException {
        return client.send(
                request.timeout(PATIENCE)
                        .header("Authorization", token.header())
                        .header("Accept", "text/plain")
                        .header("User-Agent", AdminEndpoint.COMMAND_LINE)
                        .build(),
                BodyHandlers.ofString());
    }

    private boolean failed(String problem) {
        err.println(MaskingEncoder.mask("banter: " + problem));
        return false;
    }

    private static SettingsException wrong(String problem) {
        return new SettingsException(List.of(problem));
    }
}
