package dev.banter.workspace.webapi.call;

import tools.jackson.databind.node.ObjectNode;

/** One method of the Web API. */
@FunctionalInterface
public interface Method {

    /** The answer, or {@link dev.banter.workspace.basics.Refused} with Slack's name for what is wrong. */
    ObjectNode answer(Call call);
}
