package app.parley.agent;

import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.approval.Draft;
import app.parley.approval.Gate;
import app.parley.approval.Team;
import app.parley.conversation.ConversationId;
import app.parley.storage.Transactions;
import java.time.Duration;
import java.time.InstantSource;

/// Texts that somebody of the business asks the content agent for. What it writes goes to the gate like everything
/// else, within the level of the one who asked and the agent's own.
public final class Writings {
    private final ContentAgent agent;
    private final Clearance clearance;
    private final TurnReader reader;
    private final Gate gate;
    private final AgentLog log;
    private final String model;
    private final Transactions transactions;
    private final InstantSource clock;

    /// @param model the model's name, for calls that failed
    public Writings(
            ContentAgent agent,
            Team team,
            TurnReader reader,
            Gate gate,
            AgentLog log,
            String model,
            Transactions transactions,
            InstantSource clock) {
        this.agent = agent;
        this.clearance = new Clearance(team, log, transactions, clock);
        this.reader = reader;
        this.gate = gate;
        this.log = log;
        this.model = model;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Writes to the contact of a conversation, which takes as long as the model does, and brings it to the gate. Must
    /// not be called within a transaction.
    ///
    /// @param by who asks, as the card shows it
    /// @param allowed the most the one who asks may do alone
    /// @throws ModelUnavailableException if nothing could be written; the message says why in plain words
    /// @throws IllegalArgumentException if there is no such conversation
    public Draft write(ConversationId conversation, String wish, String by, Autonomy allowed)
            throws ModelUnavailableException {
        var hindrance = clearance.hindrance(AgentType.CONTENT);
        if (hindrance.isPresent()) {
            throw new ModelUnavailableException(ModelUnavailableException.Reason.REFUSED, hindrance.get(), null, null);
        }
        var turn = reader.read(conversation, null)
                .orElseThrow(() -> new IllegalArgumentException("no such conversation: " + conversation));
        var begun = clock.instant();
        try {
            var written = agent.write(turn, wish);
            return transactions.in(() -> {
                log.called(ModelCall.answered(AgentType.CONTENT, conversation, written.answer()), clock.instant());
                return gate.submit(Proposals.written(turn, written, by + ": " + wish, allowed));
            });
        } catch (ModelUnavailableException e) {
            var now = clock.instant();
            var call = ModelCall.failed(AgentType.CONTENT, conversation, model, e, Duration.between(begun, now));
            transactions.run(() -> log.called(call, now));
            throw e;
        }
    }
}
