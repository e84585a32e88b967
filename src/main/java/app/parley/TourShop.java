package app.parley;

import app.parley.contact.Consent;
import app.parley.conversation.Message;
import app.parley.desk.approvals.ApprovalsDesk;
import app.parley.desk.approvals.DraftShown;
import app.parley.desk.approvals.RejectReason;
import app.parley.desk.inbox.ConversationLine;
import app.parley.desk.inbox.Filter;
import app.parley.desk.inbox.ListWish;
import app.parley.desk.inbox.Outgoing;
import app.parley.desk.inbox.TemplateOffers;
import app.parley.desk.inbox.Wish;
import app.parley.desk.knowledge.FileWish;
import app.parley.desk.settings.HoursTyped;
import app.parley.storage.Json;
import app.parley.storage.Resources;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A busy day in the demo's shop, so that pictures show what a shop sees: many customers, answers given, notes, and
/// drafts that wait.
final class TourShop {
    private static final String PERSON = "Marta";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int DRAFTS = 18;
    private static final int TWO_HUNDRED = 200;
    private final LinkedBlockingQueue<Object> news = new LinkedBlockingQueue<>();
    private final Demo demo;
    private final LocalDesks desks;
    private final Engine engine;

    TourShop(Demo demo, Engine engine) {
        this.demo = demo;
        this.engine = engine;
        this.desks = engine.desks();
    }

    private record Stranger(String phone, String name, String text) {}

    private static List<Stranger> strangers() {
        return Json.read(Resources.text(TourShop.class, "tour.json"), new TypeReference<List<Stranger>>() {});
    }

    /// In the manner of Meta's, and no prices of anybody's.
    private static final String PRICES = """
            market,currency,marketing,utility,authentication,service
            Spain,EUR,0.0650,0.0180,0.0180,0.0180
            Other,EUR,0.0550,0.0070,0.0070,0.0070
            """;

    void fill() throws IOException, InterruptedException {
        var stop = desks.approvals.listen(news::add);
        desks.costs.take(PRICES, LocalDate.now(ZoneId.systemDefault()).withDayOfMonth(1));
        openingHours();
        demo.begin(engine);
        until(() -> waiting() >= DRAFTS / 2);
        answer();
        var strangers = strangers();
        for (var stranger : strangers) {
            demo.says(stranger.phone(), stranger.text());
        }
        until(() -> waiting() >= DRAFTS && lines().size() >= strangers.size());
        name(strangers);
        work();
        writeFirst();
        hear();
        bring();
        stop.run();
    }

    private void openingHours() {
        var weekday = "10:00-14:00, 16:30-20:30";
        desks.settings.keepHours(new HoursTyped(
                List.of(weekday, weekday, weekday, weekday, weekday, "10:00-14:00", ""),
                "2026-12-24 10:00-14:00 Nochebuena\n2026-12-25..2026-12-26 Navidad",
                HoursTyped.Night.ANSWER,
                "",
                ""));
    }

    /// An old chat, as the phone exports it.
    private void bring() {
        desks.found.take(
                new FileWish("WhatsApp Chat with Lucía Ferrer.txt", ""),
                Resources.text(TourShop.class, "tour-chat.txt").getBytes(StandardCharsets.UTF_8));
    }

    private long waiting() {
        return desks.approvals.queue(1).waiting();
    }

    private List<ConversationLine> lines() {
        return desks.inbox
                .list(new ListWish(Filter.ALL, PERSON, null, null, TWO_HUNDRED))
                .lines();
    }

    private interface Condition {
        boolean holds();
    }

    /// Waits, draft by draft, until it is so; a tour of a slow machine has less to show, and goes on.
    private void until(Condition condition) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.holds() && Instant.now().isBefore(end)) {
            news.poll(TWO_HUNDRED, TimeUnit.MILLISECONDS);
        }
    }

    /// Some of the first drafts go out as they are, some changed, one is refused. Lucía's waits: her thread is shown.
    private void answer() {
        int count = 0;
        for (var line : desks.approvals.queue(ApprovalsDesk.MOST).lines()) {
            if (line.name().startsWith("Lucía")) {
                continue;
            }
            if (line.kind() == DraftShown.Kind.REPLY && count++ % 2 == 0) {
                desks.approvals.approve(line.draft(), null, PERSON);
            } else if (count == 2) {
                desks.approvals.reject(line.draft(), RejectReason.WRONG_TONE, null, PERSON);
            }
        }
    }

    private void name(List<Stranger> strangers) {
        var names = new HashMap<String, String>();
        strangers.forEach(stranger -> names.put(stranger.phone(), stranger.name()));
        for (var line : lines()) {
            var digits = line.name().replaceAll("\\D", "");
            var name = names.get(digits);
            if (name != null) {
                desks.inbox.change(line.id(), new Wish.Describe(name, null, List.of("boutique"), null), PERSON);
            }
        }
    }

    /// Somebody who signed for adverts in the shop gets a template.
    private void writeFirst() {
        for (var line : lines()) {
            if (line.name().startsWith("Hugh")) {
                desks.inbox.change(
                        line.id(),
                        new Wish.Allow(Consent.MARKETING, true, "Signed the form at the till on Saturday"),
                        PERSON);
                desks.inbox.templates(line.id()).offers().stream()
                        .max(Comparator.comparing(offer -> offer.buttons().size()))
                        .ifPresent(offer -> desks.inbox.send(line.id(), filled(offer), PERSON));
            }
        }
    }

    /// One voice note is written down, as a model that listens would: the demo's own cannot.
    private void hear() throws InterruptedException {
        until(() -> carmens().isPresent());
        carmens()
                .map(Message::media)
                .ifPresent(note -> engine.files()
                        .heard(
                                note.id(),
                                "Buenos días, soy Carmen, la del vestido azul. Quería saber cuánto tarda en llegar a "
                                        + "casa, que no me entero con la página."));
    }

    private Optional<Message> carmens() {
        var conversations = lines().stream()
                .filter(line -> line.name().contains("Carmen"))
                .map(ConversationLine::id)
                .toList();
        return engine.files().unheard(Instant.now().minus(Duration.ofDays(1)), TWO_HUNDRED).stream()
                .filter(note -> conversations.contains(note.conversation().value()))
                .findFirst();
    }

    private static Outgoing filled(TemplateOffers.Offer offer) {
        var variables = offer.variables().stream()
                .map(variable -> new Outgoing.Variable(
                        variable.named() ? variable.name() : null,
                        variable.value().isEmpty() ? variable.example() : variable.value(),
                        variable.place()))
                .toList();
        return new Outgoing.Template(offer.name(), offer.language(), variables);
    }

    private void work() {
        var all = lines();
        for (int i = 0; i < all.size(); i++) {
            var line = all.get(i);
            if (i % 5 == 0) {
                desks.inbox.change(line.id(), new Wish.Assign(PERSON), PERSON);
            }
            if (i % 7 == 3) {
                desks.inbox.change(line.id(), new Wish.AddNote("Likes to be called in the afternoon."), PERSON);
            }
            if (line.name().startsWith("Lucía")) {
                desks.inbox.change(line.id(), new Wish.Remember("Collects her orders in the shop"), PERSON);
            }
            if (i % 4 == 1) {
                desks.inbox.change(line.id(), new Wish.MarkRead(), PERSON);
            }
        }
    }
}
