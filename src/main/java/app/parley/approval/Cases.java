package app.parley.approval;

import app.parley.contact.Contact;
import app.parley.contact.Contacts;
import app.parley.conversation.Conversation;
import app.parley.conversation.Conversations;
import app.parley.conversation.Direction;
import app.parley.conversation.Message;
import app.parley.outbox.Content;
import app.parley.outbox.TemplateGuard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads once everything the checks may know.
public final class Cases {
    private static final int LOOK_BACK = 40;
    private static final int NAMES = 24;
    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}'’-]{2,}");
    private final Conversations conversations;
    private final Contacts contacts;
    private final TemplateGuard templates;
    private final Facts facts;

    public Cases(Conversations conversations, Contacts contacts, TemplateGuard templates, Facts facts) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.templates = templates;
        this.facts = facts;
    }

    Case read(Proposal proposal, Content content, Conversation conversation, Contact contact, Instant now) {
        var thread =
                conversations.messagesBefore(conversation.id(), null, LOOK_BACK).data();
        var words = String.join("\n", content.pieces());
        var answered = answered(proposal, thread);
        return new Case(
                content,
                proposal.language(),
                evidence(proposal, words, thread),
                inbound(thread),
                ours(thread).map(Message::words).filter(Objects::nonNull).toList(),
                answered.map(Message::type).orElse(null),
                answered.map(Message::at).orElse(null),
                conversation.windowExpiresAt(),
                contact.language(),
                contact.name(),
                otherNames(words, contact),
                content instanceof Content.Template template
                        ? templates.fault(template, contact).orElse(null)
                        : null,
                contact.optedOut(),
                conversation.standby(),
                conversation.connected() && !contact.identity().isUnknown(),
                now);
    }

    /// The proposal with its content as the contact will read it.
    Proposal read(Proposal proposal) {
        return proposal.content() instanceof Content.Template template
                ? proposal.saying(templates.read(template))
                : proposal;
    }

    private static Optional<Message> answered(Proposal proposal, List<Message> thread) {
        return thread.stream()
                .filter(message -> message.id().equals(proposal.answers()))
                .findFirst();
    }

    private List<Evidence> evidence(Proposal proposal, String words, List<Message> thread) {
        var evidence = new ArrayList<>(proposal.evidence());
        evidence.addAll(facts.about(words));
        ours(thread)
                .filter(message -> message.approvedBy() != null && message.words() != null)
                .map(message -> new Evidence("message " + message.id(), Objects.requireNonNull(message.words())))
                .forEach(evidence::add);
        return evidence;
    }

    /// What the contact said since we last said something, oldest first.
    private static List<String> inbound(List<Message> thread) {
        var said = new ArrayList<String>();
        for (var message : thread) {
            var words = message.heard();
            if (message.direction() != Direction.INBOUND && !message.isAutomatic()) {
                said.clear();
            } else if (message.direction() == Direction.INBOUND && words != null) {
                said.add(words);
            }
        }
        return said;
    }

    /// What we said, newest first.
    private static Stream<Message> ours(List<Message> thread) {
        return thread.reversed().stream()
                .filter(message -> message.direction() != Direction.INBOUND && !message.isUnsaid());
    }

    private List<String> otherNames(String words, Contact contact) {
        var own = contact.name() == null ? "" : contact.name().toLowerCase(Locale.ROOT);
        var names = CAPITALISED
                .matcher(words)
                .results()
                .map(MatchResult::group)
                .filter(name -> !own.contains(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .limit(NAMES)
                .toList();
        return contacts.otherNames(names, contact.id());
    }

    static @Nullable Instant expiry(Content content, Conversation conversation) {
        return content instanceof Content.Template ? null : conversation.windowExpiresAt();
    }
}
