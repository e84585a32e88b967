package app.parley.console.tour;

import app.parley.console.Desks;
import app.parley.desk.agents.AgentsDesk;
import app.parley.desk.agents.RuleShown;
import app.parley.desk.approvals.ApprovalsDesk;
import app.parley.desk.approvals.Change;
import app.parley.desk.approvals.DecisionShown;
import app.parley.desk.approvals.DraftCard;
import app.parley.desk.approvals.DraftShown;
import app.parley.desk.approvals.QueueLine;
import app.parley.desk.approvals.ToCheck;
import app.parley.desk.approvals.Translation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A shop whose people have taught the agents a little.
final class Taught {
    private static final int TO_CHECK = 3;

    private Taught() {}

    /// Answers went out alone, and habits were noticed.
    static Desks queue(Desks shop) {
        return shop.with(Staged.desk(
                ApprovalsDesk.class,
                shop.approvals(),
                Map.of("toCheck", _ -> new ToCheck(replies(shop.approvals()), TO_CHECK, rules().size() - 1))));
    }

    private static List<DraftCard> replies(ApprovalsDesk desk) {
        return desk.cards(desk.queue(ApprovalsDesk.MOST).lines().stream()
                .filter(line -> line.kind() == DraftShown.Kind.REPLY)
                .limit(TO_CHECK)
                .map(QueueLine::draft)
                .toList());
    }

    /// Somebody else was quicker, and changed the words.
    static Desks changed(Desks shop) {
        return shop.with(Staged.desk(
                ApprovalsDesk.class,
                shop.approvals(),
                Map.of(
                        "cards",
                        answer -> ((List<?>) answer)
                                .stream().map(card -> changed((DraftCard) card)).toList())));
    }

    private static DraftCard changed(DraftCard card) {
        var decision = new DecisionShown(
                "edited",
                "Jorge",
                Instant.now().minus(Duration.ofMinutes(2)),
                null,
                null,
                List.of(
                        new Change(Change.Kind.GONE, "Hi"),
                        new Change(Change.Kind.NEW, "Hello"),
                        new Change(Change.Kind.SAME, ". "),
                        new Change(Change.Kind.SAME, card.draft().text()),
                        new Change(Change.Kind.NEW, "\n\nKind regards, the team")));
        return new DraftCard(
                card.draft().decided("edited", decision),
                card.conversation(),
                card.contact(),
                card.name(),
                card.initials(),
                card.language(),
                card.mood(),
                card.windowExpiresAt(),
                card.endsUnseen(),
                card.last());
    }

    /// A model has read the card for whoever does not know the language.
    static Desks translated(Desks shop) {
        return shop.with(Staged.desk(
                ApprovalsDesk.class,
                shop.approvals(),
                Map.of(
                        "translation",
                        _ -> new Translation(
                                "Do you have the wool coat in size L?",
                                "Camel wool coat · 149.00 EUR · 4 in stock. Sizes S, M and L.",
                                ""))));
    }

    static Desks agents(Desks shop) {
        return shop.with(Staged.desk(AgentsDesk.class, shop.agents(), Map.of("rules", _ -> rules())));
    }

    private static List<RuleShown> rules() {
        return List.of(
                new RuleShown(new UUID(0, 1), RuleShown.Kind.REPLACE, "es", "Hola", "Buenas", false, 4, null, null),
                new RuleShown(
                        new UUID(0, 2),
                        RuleShown.Kind.ENDING,
                        "en",
                        "",
                        "Kind regards,\nthe team",
                        false,
                        3,
                        null,
                        null),
                new RuleShown(
                        new UUID(0, 3),
                        RuleShown.Kind.NO_EMOJI,
                        "und",
                        "",
                        "",
                        true,
                        7,
                        Stops.PERSON,
                        Instant.now().minus(Duration.ofDays(2))));
    }
}
