package app.parley.desk.simulations;

import app.parley.agent.simulation.Attempt;
import app.parley.agent.simulation.Call;
import app.parley.agent.simulation.Course;
import app.parley.agent.simulation.PastAnswer;
import app.parley.agent.simulation.Replay;
import app.parley.agent.simulation.Replayed;
import app.parley.agent.simulation.Results;
import app.parley.agent.simulation.Scenario;
import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.approval.Draft;
import app.parley.approval.DraftId;
import app.parley.approval.DraftKind;
import app.parley.approval.DraftState;
import app.parley.approval.Evidence;
import app.parley.approval.Finding;
import app.parley.approval.Intent;
import app.parley.approval.Proposal;
import app.parley.approval.Verdict;
import app.parley.approval.Work;
import app.parley.contact.ContactId;
import app.parley.conversation.ConversationId;
import app.parley.outbox.Content;
import app.parley.outbox.Source;
import app.parley.storage.Ids;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/// A business that answers every scripted customer in the same words, held by one check.
public final class Played implements Rehearsing {
    /// What it says from now on.
    public volatile String words = "We open at nine.";

    /// What people sent long ago.
    public volatile List<String> answers = List.of("We open at nine!", "Ask my brother, please.");

    /// How often a model would be asked about an old chat.
    public volatile int calls;

    /// Hears how many are done, before each one.
    public volatile IntConsumer before = _ -> {};

    /// Fails from now on.
    public volatile boolean full;

    @Override
    public Optional<Results> play(Drafter drafter, List<Scenario> scenarios, int times, IntPredicate goOn)
            throws IOException {
        if (full) {
            throw new IOException("no space left");
        }
        var all = new ArrayList<Attempt>();
        for (var scenario : scenarios) {
            for (int time = 0; time < times; time++) {
                before.accept(all.size());
                if (!goOn.test(all.size())) {
                    return Optional.empty();
                }
                all.add(Attempt.of(scenario, course()));
            }
        }
        var model = drafter == Drafter.OFFLINE ? "offline" : "test model";
        return Optional.of(new Results("shop", model, all));
    }

    @Override
    public Optional<Replay> replay(Drafter drafter, int most, Watch watch) throws IOException {
        return replay(drafter, answers.stream().map(_ -> Ids.next()).toList(), watch);
    }

    @Override
    public ChatOffer offer(List<UUID> found) {
        return new ChatOffer(found.size(), 0, Math.min(found.size(), answers.size()), calls);
    }

    @Override
    public Optional<Replay> replay(Drafter drafter, List<UUID> found, Watch watch) throws IOException {
        if (full) {
            throw new IOException("no space left");
        }
        var all = new ArrayList<Replayed>();
        for (var sent : answers) {
            before.accept(all.size());
            if (!watch.goOn(all.size(), answers.size())) {
                return Optional.empty();
            }
            var past = new PastAnswer(
                    null,
                    new UUID(0, all.size()),
                    "Ana",
                    List.of(),
                    List.of("When do you open?"),
                    sent,
                    null,
                    Instant.EPOCH);
            all.add(new Replayed(past, course()));
        }
        return Optional.of(new Replay("shop", drafter == Drafter.OFFLINE ? "offline" : "test model", all, false));
    }

    private Course course() {
        return new Course(List.of(draft()), List.of(), false, List.of(new Call(true, 10L)), Duration.ofMillis(5));
    }

    private Draft draft() {
        var proposal = new Proposal(
                new ConversationId(Ids.next()),
                null,
                null,
                DraftKind.REPLY,
                Source.AGENT,
                "conversation",
                AgentType.CONVERSATION,
                Autonomy.SEND,
                Intent.OTHER,
                "en",
                new Content.Text(words),
                null,
                0.9,
                List.of(new Evidence("entry", words)),
                "",
                Work.NONE);
        return new Draft(
                new DraftId(Ids.next()),
                new ContactId(Ids.next()),
                proposal,
                DraftState.PENDING,
                List.of(new Finding("promise", Verdict.FAIL, "")),
                null,
                null,
                null,
                null,
                null,
                Instant.EPOCH);
    }
}
