package dev.banter.workspace.rtm;

/** What is done with the client frames of one type. */
@FunctionalInterface
interface FrameType {

    /** Throws {@link dev.banter.workspace.basics.Refused} when it cannot be done, which the client is told. */
    void receive(ClientFrame frame, RtmSession session);
}
