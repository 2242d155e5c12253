package dev.banter.plugins.greeter;

import dev.banter.api.Message;
import dev.banter.api.OnMessage;

/** Says hello to whoever says it, unless another plugin does. */
final class Greeter {

    @OnMessage(pattern = "(?i)^(?:hello|hi|hey)\\b", fallback = true, help = "hello: says hello to you")
    String hello(Message message) {
        return "Hello " + message.user().mention() + "! Say `help` to see what I understand.";
    }
}
