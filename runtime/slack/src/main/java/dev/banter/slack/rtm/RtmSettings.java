package dev.banter.slack.rtm;

import dev.banter.core.wire.PartLimits;
import dev.banter.slack.link.ConnectPace;
import dev.banter.slack.setback.ReconnectPolicy;
import dev.banter.slack.socket.LinkTimes;
import dev.banter.slack.web.ConnectMethod;
import dev.banter.slack.web.DirectorySettings;
import dev.banter.slack.web.ProxySettings;
import dev.banter.slack.web.WebSettings;
import dev.banter.slack.wire.FrameWriter;
import java.net.URI;

/**
 * How a workspace is linked over RTM.
 *
 * @param web how the Web API is called
 * @param method which method gives the link's address
 * @param times what a connection waits for
 * @param reconnect how long to wait before the next try
 * @param pace how often the address may be asked for
 * @param sizes what a frame may hold
 * @param names how names are looked up
 */
public record RtmSettings(
        WebSettings web,
        ConnectMethod method,
        LinkTimes times,
        ReconnectPolicy reconnect,
        ConnectPace pace,
        Sizes sizes,
        DirectorySettings names) {

    /**
     * What a frame may hold.
     *
     * @param longestIn bytes of a frame from Slack
     * @param longestOut bytes of a frame to Slack; a longer one would end the link without a word
     * @param part what a message may hold
     */
    public record Sizes(int longestIn, int longestOut, PartLimits part) {

        private static final int OUT = 16 * 1024;

        /** Slack's: 4 MiB in, 16 KB out, 4,000 characters. */
        public static final Sizes USUAL =
                new Sizes(4 * 1024 * 1024, OUT, new PartLimits(4_000, OUT - FrameWriter.ROOM_FOR_THE_REST));
    }

    /**
     * The usual settings.
     *
     * @param base the Web API's address; ends in {@code /}
     * @return what fits Slack
     */
    public static RtmSettings at(URI base) {
        return new RtmSettings(
                WebSettings.at(base),
                ConnectMethod.RTM_CONNECT,
                LinkTimes.USUAL,
                ReconnectPolicy.USUAL,
                ConnectPace.SLACK,
                Sizes.USUAL,
                DirectorySettings.USUAL);
    }

    /**
     * The same by another method.
     *
     * @param other which method gives the link's address
     * @return all else as it was
     */
    public RtmSettings by(ConnectMethod other) {
        return new RtmSettings(web, other, times, reconnect, pace, sizes, names);
    }

    /**
     * The same with other pauses after a loss.
     *
     * @param other how long to wait before the next try
     * @return all else as it was
     */
    public RtmSettings with(ReconnectPolicy other) {
        return new RtmSettings(web, method, times, other, pace, sizes, names);
    }

    /**
     * The same with other settings of the Web API.
     *
     * @param other how it is called
     * @return all else as it was
     */
    public RtmSettings with(WebSettings other) {
        return new RtmSettings(other, method, times, reconnect, pace, sizes, names);
    }

    /**
     * The same at another pace.
     *
     * @param other how often the address may be asked for
     * @return all else as it was
     */
    public RtmSettings with(ConnectPace other) {
        return new RtmSettings(web, method, times, reconnect, other, sizes, names);
    }

    /**
     * The same through a proxy.
     *
     * @param between what stands between this machine and Slack
     * @return all else as it was
     */
    public RtmSettings through(ProxySettings between) {
        return new RtmSettings(web.proxy(between), method, times, reconnect, pace, sizes, names);
    }
}
