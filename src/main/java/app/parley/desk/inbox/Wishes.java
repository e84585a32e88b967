package app.parley.desk.inbox;

import app.parley.contact.Consent;
import app.parley.contact.ContactChange;
import app.parley.contact.Contacts;
import app.parley.contact.Identity;
import app.parley.conversation.Conversation;
import app.parley.conversation.ConversationChange;
import app.parley.conversation.ConversationId;
import app.parley.conversation.ConversationState;
import app.parley.conversation.Conversations;
import app.parley.desk.Typed;
import app.parley.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Carries out what people wish of conversations and contacts.
final class Wishes {
    private static final Set<String> PURPOSES = Set.of(Consent.ALL, Consent.MARKETING);
    private static final Duration LONGEST_SLEEP = Duration.ofDays(3650);
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TAG = 60;
    private static final int LONGEST_PROOF = 1000;
    private static final int MOST_TAGS = 50;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern NUMBER = Pattern.compile("\\d{6,15}");
    private final Conversations conversations;
    private final Contacts contacts;
    private final Remembering remembering;
    private final ListReader lists;
    private final @Nullable String phoneNumberId;
    private final Transactions transactions;
    private final InstantSource clock;

    /// @param phoneNumberId the connected number; null while there is none
    Wishes(
            Conversations conversations,
            Contacts contacts,
            Remembering remembering,
            ListReader lists,
            @Nullable String phoneNumberId,
            Transactions transactions,
            InstantSource clock) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.remembering = remembering;
        this.lists = lists;
        this.phoneNumberId = phoneNumberId;
        this.transactions = transactions;
        this.clock = clock;
    }

    Started start(String typed, String person) {
        if (phoneNumberId == null) {
            return new Started.Refused("No WhatsApp number is connected yet.");
        }
        var digits = digits(typed);
        if (!NUMBER.matcher(digits).matches()) {
            return new Started.Refused("Write the number with its country code, as +34 600 111 222.");
        }
        return transactions.in(() -> {
            var contact = contacts.recognise(Identity.ofPhone(digits), person);
            var chat = conversations.opened(contact.id(), phoneNumberId, true, clock.instant());
            boolean closed = chat.state() == ConversationState.CLOSED;
            conversations.change(chat.id(), closed ? in(ConversationState.OPEN) : ConversationChange.none());
            return new Started.Chat(chat.id().value());
        });
    }

    /// A number as WhatsApp writes it; "" if other things stand there too.
    private static String digits(String typed) {
        var number = Typed.cut(Typed.clean(typed), LONGEST_TAG).replaceAll("[\\s()./-]", "");
        var bare =
                number.startsWith("+") ? number.substring(1) : number.startsWith("00") ? number.substring(2) : number;
        return bare.chars().allMatch(c -> c >= '0' && c <= '9') ? bare : "";
    }

    Changed change(UUID id, Wish wish, String person) {
        return transactions.in(() -> {
            var conversation = conversations.find(new ConversationId(id));
            if (conversation.isEmpty()) {
                return new Changed.Missing();
            }
            var hindrance = carryOut(wish, conversation.get(), person);
            return hindrance == null
                    ? new Changed.Done(lists.lines(List.of(id)).getFirst())
                    : new Changed.Refused(hindrance);
        });
    }

    /// Returns why it may not be, if so.
    private @Nullable String carryOut(Wish wish, Conversation conversation, String person) {
        return switch (wish) {
            case Wish.MarkRead() -> put(conversation, ConversationChange.none().withUnread(0));
            case Wish.Close() -> put(conversation, in(ConversationState.CLOSED).withUnread(0));
            case Wish.Reopen() -> put(conversation, in(ConversationState.OPEN));
            case Wish.TakeOver() ->
                put(conversation, in(ConversationState.WITH_PERSON).withAssignee(person));
            case Wish.Snooze(var until) -> snooze(conversation, until);
            case Wish.Wake() -> put(conversation, ConversationChange.none().withSnooze(Instant.EPOCH));
            case Wish.Assign(var to) ->
                put(conversation, ConversationChange.none().withAssignee(to == null ? "" : Typed.person(to)));
            case Wish.AddNote(var text) -> note(conversation, text, person);
            case Wish.Block() -> blocked(conversation, true, person);
            case Wish.Unblock() -> blocked(conversation, false, person);
            case Wish.Allow allow -> allow(conversation, allow, person);
            case Wish.Describe describe -> describe(conversation, describe, person);
            case Wish.Remember(var text) -> remembering.add(conversation, text, person);
            case Wish.Correct(var fact, var text) -> remembering.correct(conversation, fact, text, person);
            case Wish.Forget(var fact) -> remembering.forget(conversation, fact, person);
        };
    }

    private @Nullable String allow(Conversation conversation, Wish.Allow wish, String person) {
        if (!PURPOSES.contains(wish.purpose())) {
            return "Nobody is asked for that.";
        }
        var proof = Typed.words(wish.proof());
        if (wish.in() && proof == null) {
            return "Say how you know, as \"signed the form in the shop\".";
        }
        if (proof != null && proof.length() > LONGEST_PROOF) {
            return "That is too long: at most 1,000 characters.";
        }
        contacts.consent(conversation.contact(), wish.purpose(), wish.in(), "operator", proof, person);
        return null;
    }

    private static ConversationChange in(ConversationState state) {
        return ConversationChange.none().withState(state);
    }

    private @Nullable String put(Conversation conversation, ConversationChange change) {
        conversations.change(conversation.id(), change);
        return null;
    }

    private @Nullable String snooze(Conversation conversation, Instant until) {
        Instant now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SLEEP))) {
            return "Choose a time to come.";
        }
        return put(conversation, ConversationChange.none().withSnooze(until));
    }

    private @Nullable String note(Conversation conversation, String typed, String person) {
        var text = Typed.words(typed);
        if (text == null || text.length() > Typed.MOST) {
            return text == null ? "The note is empty." : "The note is too long.";
        }
        conversations.note(conversation.id(), person, text);
        return null;
    }

    private @Nullable String blocked(Conversation conversation, boolean blocked, String person) {
        var none = ContactChange.none();
        contacts.change(
                conversation.contact(),
                new ContactChange(none.name(), none.language(), none.tags(), none.notes(), Optional.of(blocked)),
                person);
        return null;
    }

    private @Nullable String describe(Conversation conversation, Wish.Describe wish, String person) {
        var name = cleaned(wish.name());
        var language = cleaned(wish.language());
        var notes = cleaned(wish.notes());
        var tags = Optional.ofNullable(wish.tags()).map(Wishes::tags);
        if (name.filter(words -> words.length() > LONGEST_NAME).isPresent()) {
            return "The name is too long.";
        }
        if (language.filter(code -> !LANGUAGE.matcher(code).matches()).isPresent()) {
            return "The language is no code such as es or pt-BR.";
        }
        if (notes.filter(words -> words.length() > Typed.MOST).isPresent()) {
            return "The notes are too long.";
        }
        if (tags.filter(all -> all.size() > MOST_TAGS || all.stream().anyMatch(tag -> tag.length() > LONGEST_TAG))
                .isPresent()) {
            return "These are too many tags, or one is too long.";
        }
        contacts.change(
                conversation.contact(), new ContactChange(name, language, tags, notes, Optional.empty()), person);
        return null;
    }

    private static Optional<String> cleaned(@Nullable String typed) {
        return Optional.ofNullable(typed).map(words -> Typed.clean(words).strip());
    }

    private static List<String> tags(List<String> typed) {
        return typed.stream()
                .map(Typed::words)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
