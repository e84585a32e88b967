package app.parley.connector.ingest;

import app.parley.connector.whatsapp.AccountNews;
import app.parley.connector.whatsapp.Event;
import app.parley.outbox.standing.StandingWatch;
import app.parley.outbox.standing.Standings;

/// What webhooks tell about our account and number: heeded at once, and then looked up, because they come in any
/// order.
public final class AccountTales {
    private final Standings standings;
    private final StandingWatch watch;
    private final Connection ours;

    public AccountTales(Standings standings, StandingWatch watch, Connection ours) {
        this.standings = standings;
        this.watch = watch;
        this.ours = ours;
    }

    void heed(Event.Other event) {
        var news = AccountNews.of(event);
        news.forEach(this::apply);
        if (!news.isEmpty()) {
            watch.want();
        }
    }

    private void apply(AccountNews news) {
        var number = ours.phoneNumberId();
        switch (news) {
            case AccountNews.Limited(var people) when number != null -> standings.limited(number, people);
            case AccountNews.Rated(var quality) when number != null -> standings.rated(number, quality);
            case AccountNews.Limited _, AccountNews.Rated _ -> {} // of no number of ours
            case AccountNews.Raised(var kind, var detail, var at, var until) ->
                standings.raise(kind, detail, at, until);
            case AccountNews.Cleared(var kinds) -> standings.clear(kinds);
        }
    }
}
