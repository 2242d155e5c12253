package example;

import dev.banter.api.*;

final class Deploys {

    @OnMessage(pattern = "^hello\\b")
    String hello(Message message) {
        return "Hello <@" + message.user().id() + ">";
    }

    @OnMessage(pattern = "^deploy (?<app>\\S+) to (?<env>prod|staging)$")
    void deploy(@Group("app") String app, @Group("env") String env, Reply reply) {
        reply.inThread("deploying " + app);
        reply.broadcast(app + " is on " + env);
    }

    @OnMessage(pattern = "^status$", addressed = true)
    void status(Reply reply) {
        reply.privately("all green");
    }
}
