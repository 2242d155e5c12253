package dev.banter.workspace.webapi.app;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.app.App;
import dev.banter.workspace.app.command.OfferBoard;
import dev.banter.workspace.app.command.Starting;
import dev.banter.workspace.app.event.AppEvents;
import dev.banter.workspace.app.interact.Payloads;
import dev.banter.workspace.app.interact.Pressing;
import dev.banter.workspace.app.interact.Suggesting;
import dev.banter.workspace.app.interact.Triggers;
import dev.banter.workspace.app.reply.ResponseUrls;
import dev.banter.workspace.app.view.Submitting;
import dev.banter.workspace.app.view.ViewListener;
import dev.banter.workspace.app.view.Views;
import dev.banter.workspace.basics.RandomIds;
import java.time.Clock;

/** All that there is between people and the app. */
public record AppSide(
        Workspace workspace,
        AppEvents events,
        OfferBoard board,
        Triggers triggers,
        ResponseUrls urls,
        Starting starting,
        Pressing pressing,
        Suggesting suggesting,
        Views views,
        Submitting submitting) {

    public static AppSide of(
            Workspace workspace,
            App app,
            AppEvents events,
            OfferBoard board,
            ViewListener listener,
            Clock clock,
            RandomIds random) {
        Triggers triggers = new Triggers(clock, random);
        Payloads payloads = new Payloads(workspace, triggers);
        ResponseUrls urls = new ResponseUrls(workspace, clock, random);
        Views views = new Views(workspace.bot(), random, clock, listener);
        return new AppSide(
                workspace,
                events,
                board,
                triggers,
                urls,
                new Starting(workspace, app, board, triggers, payloads, urls, clock),
                new Pressing(workspace, app, payloads, urls, clock),
                new Suggesting(app, payloads),
                views,
                new Submitting(views, workspace.bot(), app, payloads));
    }
}
