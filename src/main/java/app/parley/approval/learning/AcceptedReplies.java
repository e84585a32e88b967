package app.parley.approval.learning;

import app.parley.approval.Intent;
import app.parley.approval.LocalReading;
import app.parley.approval.check.Personal;
import app.parley.contact.Contact;
import app.parley.contact.ContactId;
import app.parley.contact.Contacts;
import app.parley.conversation.Conversations;
import app.parley.conversation.Message;
import app.parley.conversation.MessageId;
import app.parley.storage.Transactions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How people here answered questions like this one before. They show tone and form; what they state is no evidence,
/// for
/// prices and hours change. What holds anything personal is left out.
public final class AcceptedReplies {
    /// @param likeness of the questions, 0 to 1
    public record Example(String question, String answer, double likeness) {}

    private static final int CANDIDATES = 120;
    private static final int MOST = 3;
    private static final double LEAST = 0.2;
    private static final int LONGEST_QUESTION = 300;
    private static final int LONGEST_ANSWER = 1_000;
    private final Personal personal = new Personal();
    private final ReplyStore store;
    private final Conversations conversations;
    private final Contacts contacts;
    private final LocalReading reading;
    private final Transactions transactions;

    public AcceptedReplies(
            ReplyStore store,
            Conversations conversations,
            Contacts contacts,
            LocalReading reading,
            Transactions transactions) {
        this.store = store;
        this.conversations = conversations;
        this.contacts = contacts;
        this.reading = reading;
        this.transactions = transactions;
    }

    private record Candidate(Reply reply, String question, Set<String> words) {}

    /// The best few, best first.
    ///
    /// @param language BCP 47, or "und"
    public List<Example> like(String question, String language) {
        var words = Terms.of(question);
        if (words.isEmpty()) {
            return List.of();
        }
        var intent = reading.intent(question);
        return transactions.in(() -> {
            var candidates = candidates(intent.equals(Intent.OTHER) ? null : intent, Habit.primary(language));
            var terms = new Terms(candidates.stream().map(Candidate::words).toList());
            var ranked = candidates.stream()
                    .map(candidate -> Map.entry(candidate, terms.likeness(words, candidate.words())))
                    .filter(one -> one.getValue() >= LEAST)
                    .sorted(Comparator.comparingDouble((Map.Entry<Candidate, Double> one) -> -one.getValue()))
                    .toList();
            return fit(ranked);
        });
    }

    private List<Candidate> candidates(@Nullable Intent intent, String tongue) {
        var replies = store.accepted(intent, CANDIDATES).stream()
                .filter(reply -> reply.text().length() <= LONGEST_ANSWER)
                .filter(reply ->
                        tongue.equals("und") || Habit.primary(reply.language()).equals(tongue))
                .toList();
        var asked = new HashMap<MessageId, Message>();
        conversations
                .messages(replies.stream().map(Reply::answers).toList())
                .forEach(message -> asked.put(message.id(), message));
        var found = new ArrayList<Candidate>();
        for (var reply : replies) {
            var message = asked.get(reply.answers());
            var heard = message == null || message.revokedAt() != null ? null : message.heard();
            if (heard != null && heard.length() <= LONGEST_QUESTION) {
                found.add(new Candidate(reply, heard, Terms.of(heard)));
            }
        }
        return found;
    }

    private List<Example> fit(List<Map.Entry<Candidate, Double>> ranked) {
        var best = ranked.stream().limit(MOST * 4L).toList();
        var people = contacts.all(best.stream()
                .map(one -> one.getKey().reply().contact())
                .distinct()
                .toList());
        var examples = new ArrayList<Example>();
        var said = new HashSet<String>();
        for (var one : best) {
            var masking = masking(people, one.getKey().reply().contact());
            var answer = masking.answer(one.getKey().reply().text());
            if (examples.size() < MOST && answer != null && !personal.isIn(answer) && said.add(answer)) {
                examples.add(new Example(masking.question(one.getKey().question()), answer, one.getValue()));
            }
        }
        return List.copyOf(examples);
    }

    private static Masking masking(Map<ContactId, Contact> people, ContactId contact) {
        var known = people.get(contact);
        return Masking.of(known == null ? null : known.name());
    }
}
