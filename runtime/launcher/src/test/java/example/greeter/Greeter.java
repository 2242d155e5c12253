package example.greeter;

import dev.banter.api.OnMessage;

final class Greeter {

    @OnMessage(pattern = "^hello$", help = "hello: greets")
    String hello() {
        return "hello";
    }
}
