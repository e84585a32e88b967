package app.parley.knowledge.imports;

import app.parley.contact.Contact;
import app.parley.contact.Contacts;
import app.parley.conversation.Conversation;
import app.parley.conversation.ConversationId;
import app.parley.conversation.Conversations;
import app.parley.conversation.Direction;
import app.parley.conversation.Message;
import app.parley.conversation.MessageId;
import app.parley.knowledge.Asker;
import app.parley.knowledge.Gaps;
import app.parley.knowledge.Knowledge;
import app.parley.knowledge.Suggestion;
import app.parley.knowledge.Suggestions;
import app.parley.knowledge.chat.Chat;
import app.parley.knowledge.chat.ChatLine;
import app.parley.knowledge.chat.DateOrder;
import app.parley.knowledge.chat.Pair;
import app.parley.knowledge.chat.Pairs;
import app.parley.settings.Notebook;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds in conversations what customers asked and a person here answered, on the phone too, and suggests it as an
/// entry. What is known already, and what is one customer's own matter, is passed over.
public final class AnsweredConversations {
    private static final String NOTE = "answered conversations";
    private static final String BUSINESS = "the business";

    /// Whoever speaks for the business without being a person: what they say answers nothing here.
    private static final String PROGRAM = "a program";

    private static final int BATCH = 100;

    /// More of one conversation is not looked through again.
    private static final int LINES = 300;

    private final Conversations conversations;
    private final Contacts contacts;
    private final Knowledge knowledge;
    private final Suggestions suggestions;
    private final Predicate<String> general;
    private final Notebook notebook;
    private final ZoneId zone;

    /// Up to where everything was looked through.
    ///
    /// @param message null at the beginning
    record Place(@Nullable UUID message) {}

    /// @param general whether a question may be anybody's, and not about one customer's own order or trouble
    /// @param zone in which days begin
    public AnsweredConversations(
            Conversations conversations,
            Contacts contacts,
            Knowledge knowledge,
            Suggestions suggestions,
            Predicate<String> general,
            Notebook notebook,
            ZoneId zone) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.knowledge = knowledge;
        this.suggestions = suggestions;
        this.general = general;
        this.notebook = notebook;
        this.zone = zone;
    }

    /// Looks through what was said since the last time, or a part of it where that is much; a place is given up only
    /// for the next.
    public void look() {
        var from = notebook.read(NOTE, new Place(null)).message();
        var said = conversations.saidByPeople(from == null ? null : new MessageId(from), BATCH);
        if (said.isEmpty()) {
            return;
        }
        said.stream()
                .collect(Collectors.groupingBy(Message::conversation, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::look);
        notebook.write(NOTE, new Place(said.getLast().id().value()));
    }

    /// @param said in it since the last time
    private void look(ConversationId id, List<Message> said) {
        var contact = conversations
                .find(id)
                .map(Conversation::contact)
                .flatMap(contacts::find)
                .orElse(null);
        if (contact == null) {
            return;
        }
        var name = called(contact).stream().findFirst().orElse("a customer");
        var lines = conversations.messagesBefore(id, null, LINES).data().stream()
                .filter(message -> !message.isUnsaid() && message.revokedAt() == null)
                .filter(message -> !message.type().equals("reaction"))
                .map(message -> line(message, name))
                .toList();
        var chat = new Chat(lines, BUSINESS, DateOrder.DAY_MONTH_YEAR, 0, 0);
        var since = said.stream().map(this::day).min(LocalDate::compareTo).orElseThrow();
        Pairs.of(chat).stream().filter(pair -> !pair.on().isBefore(since)).forEach(pair -> suggest(pair, contact));
    }

    private LocalDate day(Message message) {
        return message.at().atZone(zone).toLocalDate();
    }

    private ChatLine line(Message message, String customer) {
        var who = message.direction() == Direction.INBOUND ? customer : isPersons(message) ? BUSINESS : PROGRAM;
        var words = message.words();
        return new ChatLine(
                who,
                message.at().atZone(zone).toLocalDateTime(),
                words == null ? "" : words,
                words == null ? "" : null);
    }

    private static boolean isPersons(Message message) {
        return switch (message.source()) {
            case "operator", "phone" -> true;
            case "agent" -> message.approvedBy() != null;
            default -> false;
        };
    }

    private void suggest(Pair pair, Contact contact) {
        if (general.test(pair.question()) && !isKnown(pair.question())) {
            suggestions.suggest(pair.question(), pair.answer(), Suggestion.CONVERSATION, pair.on(), 1, askers(contact));
        }
    }

    private boolean isKnown(String question) {
        return knowledge.search(question, 1).stream().anyMatch(passage -> passage.score() >= Gaps.SURE);
    }

    /// So that nothing of it is left once the contact is erased.
    private static Set<Asker> askers(Contact contact) {
        return called(contact).stream().map(Asker::called).collect(Collectors.toSet());
    }

    /// Everything they are called here.
    private static List<String> called(Contact contact) {
        var names = new ArrayList<String>();
        for (@Nullable String name : new @Nullable String[] {contact.name(), contact.phone(), contact.username()}) {
            if (name != null && !name.isBlank()) {
                names.add(name);
            }
        }
        return names;
    }
}
