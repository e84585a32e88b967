package app.parley.agent;

import app.parley.agent.VariantWish.Reader;
import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.approval.Finding;
import app.parley.approval.Intent;
import app.parley.approval.Preview;
import app.parley.approval.Proposal;
import app.parley.approval.Team;
import app.parley.conversation.ConversationId;
import app.parley.storage.Transactions;
import app.parley.template.Composition;
import app.parley.template.Fault;
import app.parley.template.Wording;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Wordings to choose from, with what the gate has against each. They are kept nowhere and go nowhere: whoever chooses
/// one sends it as their own words, past the gate like everything else.
public final class Variants {
    private final ContentVariants agent;
    private final LanguageModel model;
    private final Clearance clearance;
    private final TurnReader reader;
    private final Preview preview;
    private final AgentLog log;
    private final Transactions transactions;
    private final InstantSource clock;

    public Variants(
            LanguageModel model,
            Library library,
            Lessons lessons,
            Team team,
            TurnReader reader,
            Preview preview,
            AgentLog log,
            Transactions transactions,
            InstantSource clock) {
        this.agent = new ContentVariants(model, library, lessons);
        this.model = model;
        this.clearance = new Clearance(team, log, transactions, clock);
        this.reader = reader;
        this.preview = preview;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Writes, which takes as long as the model does. Must not be called within a transaction.
    ///
    /// @throws IllegalArgumentException if there is no such conversation
    public Worded write(VariantWish wish) {
        var hindrance = clearance.hindrance(AgentType.CONTENT);
        if (hindrance.isPresent()) {
            return new Worded.None(sentence(hindrance.get()));
        }
        boolean canQuote = wish.reader() instanceof Reader.One && wish.words() == null;
        if (!model.writes() && !canQuote) {
            return new Worded.None(
                    "This model only quotes what you know. Other words need Gemini or a local model (Settings).");
        }
        try {
            return switch (wish.reader()) {
                case Reader.One(var conversation) -> toOne(conversation, wish);
                case Reader.Many many -> toMany(many, wish);
            };
        } catch (ModelUnavailableException e) {
            return new Worded.None(sentence(Plain.unwritten(e)));
        }
    }

    private Worded toOne(ConversationId conversation, VariantWish wish) throws ModelUnavailableException {
        var turn = reader.read(conversation, null)
                .orElseThrow(() -> new IllegalArgumentException("no such conversation: " + conversation));
        var written = asked(conversation, () -> agent.toOne(turn, wish));
        return worded(written, text -> said(preview.toOne(proposal(turn, text, written))));
    }

    private Worded toMany(Reader.Many many, VariantWish wish) throws ModelUnavailableException {
        var written = asked(null, () -> agent.toMany(many, wish));
        return worded(written, text -> {
            var wording = new Wording(null, text, null, List.of(), Map.of());
            var faults = new Composition("new", many.language(), many.category(), wording).faults();
            var bare = wording.body(_ -> "…");
            return Stream.concat(
                            faults.stream()
                                    .filter(fault -> fault.field().equals("body"))
                                    .map(Fault::reason),
                            said(preview.toMany(bare, written.language(), written.evidence())).stream())
                    .toList();
        });
    }

    private interface Asking {
        ContentVariants.Written ask() throws ModelUnavailableException;
    }

    private interface Examining {
        List<String> objections(String text);
    }

    private ContentVariants.Written asked(@Nullable ConversationId conversation, Asking asking)
            throws ModelUnavailableException {
        var begun = clock.instant();
        try {
            var written = asking.ask();
            called(ModelCall.answered(AgentType.CONTENT, conversation, written.answer()));
            return written;
        } catch (ModelUnavailableException e) {
            var took = Duration.between(begun, clock.instant());
            called(ModelCall.failed(AgentType.CONTENT, conversation, model.name(), e, took));
            throw e;
        }
    }

    private void called(ModelCall call) {
        transactions.run(() -> log.called(call, clock.instant()));
    }

    private Worded worded(ContentVariants.Written written, Examining examining) {
        if (written.texts().isEmpty()) {
            return new Worded.None(nothing(written.reason()));
        }
        var all = written.texts().stream()
                .map(one -> new Variant(one.difference(), one.text(), examining.objections(one.text())))
                .toList();
        return new Worded.Some(Stream.concat(
                        all.stream().filter(one -> one.objections().isEmpty()),
                        all.stream().filter(one -> !one.objections().isEmpty()))
                .toList());
    }

    private String nothing(String reason) {
        if (!model.writes()) {
            return "Nothing that you know fits the wish.";
        }
        return reason.isBlank() ? "The model wrote nothing." : "The model wrote nothing: " + reason;
    }

    private static String sentence(String end) {
        return end.substring(0, 1).toUpperCase(Locale.ROOT) + end.substring(1) + ".";
    }

    private static List<String> said(List<Finding> findings) {
        return findings.stream().map(Finding::evidence).distinct().toList();
    }

    private static Proposal proposal(Turn turn, String text, ContentVariants.Written written) {
        var language = written.language().equals("und") ? null : written.language();
        var reading = new Reading(Intent.OTHER, language, null, List.of(), "", List.of());
        var reply = new Decision.Reply(reading, text);
        return Proposals.written(
                turn, new Considered(reply, written.evidence(), 0, written.answer()), "", Autonomy.PROPOSE);
    }
}
