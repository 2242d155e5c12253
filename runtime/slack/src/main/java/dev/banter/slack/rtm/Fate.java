package dev.banter.slack.rtm;

import dev.banter.slack.setback.Setback.Loss;

/** What a connection tells its owner about itself. On the loop's thread; the first loss is the one that counts. */
interface Fate {

    void hello();

    void lost(Loss loss);
}
