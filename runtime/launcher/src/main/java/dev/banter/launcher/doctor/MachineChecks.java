package dev.banter.launcher.doctor;

import dev.banter.host.Surveyed;
import dev.banter.launcher.settings.HostPort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is looked at on this machine. */
final class MachineChecks {

    /** A bot on a machine that is busy is slow, and no stranger. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private MachineChecks() {}

    static Finding plugins(List<Surveyed> plugins, Path folder) {
        List<Surveyed> refused =
                plugins.stream().filter(plugin -> !plugin.isGood()).toList();
        if (plugins.isEmpty()) {
            return Finding.open(
                    "there is none in " + folder + ": the bot answers nothing until a jar is dropped there");
        }
        if (refused.isEmpty()) {
            int handlers =
                    plugins.stream().mapToInt(plugin -> plugin.hooks().size()).sum();
            return Finding.good(plugins.size() + " in " + folder + ", with " + handlers + " handlers");
        }
        List<String> advice = new ArrayList<>();
        refused.forEach(plugin -> {
            advice.add(plugin.file() + ":");
            plugin.problems().forEach(problem -> advice.add("- " + problem));
        });
        return Finding.bad(refused.size() + " of " + plugins.size() + " in " + folder + " would be refused", advice);
    }

    /** A folder that is not there yet is not made: that is the bot's to do. */
    static Finding data(Path folder) throws IOException {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            return Finding.bad(folder + " cannot be a folder: " + there + " is a file; name another with --data");
        }
        if (!Files.isWritable(there)) {
            return Finding.bad(there + " cannot be written to by this user; change that, or name another with --data");
        }
        if (!there.equals(folder.toAbsolutePath())) {
            return Finding.good(folder + " will be made at the first start");
        }
        Files.delete(Files.createTempFile(there, "doctor", ".tmp"));
        return Finding.good(folder + " can be written to");
    }

    static Finding port(String setting, HostPort where) throws InterruptedException {
        Optional<String> taken = taken(where);
        return taken.isPresent() && isBot(where)
                ? Finding.open(where + " is that of a bot which runs already")
                : port(setting, where, taken);
    }

    /** Where Slack posts. Nobody is asked there: what is no request of Slack's would stand in the log of a running bot. */
    static Finding eventsPort(HostPort where, Optional<HostPort> endpoints) throws InterruptedException {
        Optional<String> taken = taken(where);
        return taken.isPresent() && endpoints.isPresent() && isBot(endpoints.get())
                ? Finding.open(
                        where + " is taken, and a bot runs already at " + endpoints.get()
                                + ": where it is not that bot which listens here, end what does, or choose another with --events")
                : port("events", where, taken);
    }

    private static Finding port(String setting, HostPort where, Optional<String> taken) {
        return taken.map(why -> Finding.bad(where + " cannot be listened on (" + why
                        + "): end what listens there, or choose another with --" + setting))
                .orElseGet(() -> Finding.good(where + " is free"));
    }

    /** Why nobody else can listen there; empty when one can. */
    private static Optional<String> taken(HostPort where) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(where.host(), where.port()));
            return Optional.empty();
        } catch (IOException taken) {
            return Optional.of(String.valueOf(taken.getMessage()));
        }
    }

    private static boolean isBot(HostPort where) throws InterruptedException {
        if (where.port() == 0) {
            return false;
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + where + "/live"))
                .timeout(PATIENCE)
                .build();
        HttpClient client = HttpClient.newBuilder()
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().equals("{\"live\":true}");
        } catch (IOException no) {
            return false;
        }
    }
}
