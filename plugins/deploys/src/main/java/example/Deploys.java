package example;

import dev.banter.api.Group;
import dev.banter.api.Message;
import dev.banter.api.OnMessage;
import dev.banter.api.Reply;

/** Announces deployments: in a thread, in the channel, and privately. */
final class Deploys {

    @OnMessage(pattern = "^hello\\b", help = "hello: says hello to you")
    String hello(Message message) {
        return "Hello <@" + message.user().id() + ">";
    }

    @OnMessage(
            pattern = "^deploy (?<app>\\S+) to (?<env>prod|staging)$",
            help = "deploy APP to prod|staging: announces it")
    void deploy(@Group("app") String app, @Group("env") String env, Reply reply) {
        reply.inThread("deploying " + app);
        reply.broadcast(app + " is on " + env);
    }

    @OnMessage(pattern = "^status$", addressed = true, help = "status: tells you privately how it stands")
    void status(Reply reply) {
        reply.privately("all green");
    }
}
