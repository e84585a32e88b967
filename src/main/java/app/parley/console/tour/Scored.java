package app.parley.console.tour;

import app.parley.console.Desks;
import app.parley.desk.approvals.Change;
import app.parley.desk.knowledge.FileWish;
import app.parley.desk.knowledge.FoundDesk;
import app.parley.desk.knowledge.Imported;
import app.parley.desk.simulations.ChatOffer;
import app.parley.desk.simulations.StepShown;
import app.parley.desk.simulations.TalkShown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;

/// What somebody sees who brought an old chat in and asks whether agents would write as they did.
final class Scored {
    private static final String CLOUD = "gemini-3.1-flash-lite-preview";
    private static final List<String> QUESTIONS = List.of(
            "¿Hacéis envíos a Canarias?",
            "¿Cuánto tarda un pedido en llegar a Las Palmas si lo pago hoy por la mañana?",
            "¿Y a Ceuta también enviáis?");
    private static final int LEARNT = 34;
    private static final int DRAFTS = 10;
    private static final int AS_THEY_DID = 6;

    private Scored() {}

    static List<Stop> stops(Desks busy) {
        var found = new ChatOffer(LEARNT, 0, DRAFTS, 0);
        var cloud = new ChatOffer(LEARNT - 1, 1, DRAFTS, 4 * DRAFTS);
        var free = new ScoredDesk(found, "offline", DRAFTS, talks(AS_THEY_DID, StepShown.Ending.WAITS));
        var paid = new ScoredDesk(cloud, CLOUD, DRAFTS, talks(AS_THEY_DID, StepShown.Ending.WAITS));
        var going = new ScoredDesk(cloud, CLOUD, 4, List.of());
        var silent = new ScoredDesk(cloud, CLOUD, DRAFTS, talks(0, StepShown.Ending.NO_DRAFT));
        var nothing = new ScoredDesk(ChatOffer.NOTHING, "offline", DRAFTS, List.of());
        return List.of(
                stop("knowledge-score-offer", busy, paid, "en"),
                stop("knowledge-score", busy, free, "en", KeyCode.P),
                stop("knowledge-score-es", busy, paid, "es", KeyCode.P),
                stop("knowledge-score-going", busy, going, "pt-BR", KeyCode.P),
                stop("knowledge-score-no-model", busy, silent, "en", KeyCode.P),
                stop("knowledge-score-nothing", busy, nothing, "en"),
                stop("simulations-chat", busy, free, "en", KeyCode.P, KeyCode.S));
    }

    private static Stop stop(String name, Desks busy, ScoredDesk desk, String language, KeyCode... keys) {
        var found = Staged.instead(
                FoundDesk.class,
                busy.found(),
                Map.of("take", arguments -> taken(((FileWish) arguments[0]).name(), desk.offer(List.of()))));
        var desks = busy.with(found).with(desk);
        return new Stop(name, desks, language, Stops.AT_ONCE, Stops.WIDTH, Stops.HEIGHT, brought(keys));
    }

    private static Consumer<Place> brought(KeyCode... keys) {
        return place -> {
            Stops.at("knowledge").accept(place.choosing(chat()));
            place.press(KeyCode.I);
            for (var key : keys) {
                place.press(key);
            }
        };
    }

    /// Read from the disk, and its words by nobody.
    private static Path chat() {
        try {
            var folder = Files.createTempDirectory("parley-tour");
            var file = Files.writeString(folder.resolve("WhatsApp Chat with Ana.txt"), "");
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("there is no room for a picture's chat", e);
        }
    }

    private static Imported taken(String name, ChatOffer offer) {
        var answers =
                IntStream.range(0, offer.learnt()).mapToObj(i -> new UUID(0, i)).toList();
        return new Imported.Taken(
                name,
                Imported.Kind.CHAT,
                offer.learnt(),
                0,
                0,
                List.of(
                        "412 messages from 2023-10-03 to 2024-02-28, dates read as day, month, year.",
                        "The business is Lúa.",
                        "Questions and their answers wait as suggestions; prices in them are old and to be confirmed."),
                List.of(),
                answers);
    }

    private static List<TalkShown> talks(int asTheyDid, StepShown.Ending otherwise) {
        return IntStream.range(0, DRAFTS)
                .mapToObj(i -> talk(i, i < asTheyDid, otherwise))
                .toList();
    }

    private static TalkShown talk(int number, boolean asTheyDid, StepShown.Ending otherwise) {
        var asked = QUESTIONS.get(number % QUESTIONS.size());
        var sent = "Sí, enviamos a Canarias y tardan cinco días 😊";
        var drafted = asTheyDid ? sent : otherwise == StepShown.Ending.NO_DRAFT ? "" : "Los envíos tardan 3 días.";
        var reason = drafted.isEmpty()
                ? "The language model could not be reached, so there is no draft. The customer was sent nothing. It is"
                        + " tried again on its own; you can also answer now."
                : "";
        var step = new StepShown(otherwise, drafted, "delivery", reason, List.of());
        var changes = asTheyDid || drafted.isEmpty()
                ? List.<Change>of()
                : List.of(new Change(Change.Kind.GONE, drafted), new Change(Change.Kind.NEW, sent));
        var verdict = asTheyDid ? TalkShown.Verdict.AS_YOU_DID : TalkShown.Verdict.HELD;
        return new TalkShown(
                "chat" + number,
                false,
                "es",
                asTheyDid ? 1 : 0,
                1,
                false,
                List.of(asked),
                List.of(step),
                List.of(),
                new TalkShown.Sent(sent, verdict, changes));
    }
}
