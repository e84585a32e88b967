package app.parley.desk.inbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person wants to change about a conversation or its contact.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Wish.MarkRead.class, name = "mark_read"),
    @JsonSubTypes.Type(value = Wish.Close.class, name = "close"),
    @JsonSubTypes.Type(value = Wish.Reopen.class, name = "reopen"),
    @JsonSubTypes.Type(value = Wish.TakeOver.class, name = "take_over"),
    @JsonSubTypes.Type(value = Wish.Snooze.class, name = "snooze"),
    @JsonSubTypes.Type(value = Wish.Wake.class, name = "wake"),
    @JsonSubTypes.Type(value = Wish.Assign.class, name = "assign"),
    @JsonSubTypes.Type(value = Wish.AddNote.class, name = "add_note"),
    @JsonSubTypes.Type(value = Wish.Block.class, name = "block"),
    @JsonSubTypes.Type(value = Wish.Unblock.class, name = "unblock"),
    @JsonSubTypes.Type(value = Wish.Allow.class, name = "allow"),
    @JsonSubTypes.Type(value = Wish.Describe.class, name = "describe"),
    @JsonSubTypes.Type(value = Wish.Remember.class, name = "remember"),
    @JsonSubTypes.Type(value = Wish.Correct.class, name = "correct"),
    @JsonSubTypes.Type(value = Wish.Forget.class, name = "forget")
})
public sealed interface Wish {

    record MarkRead() implements Wish {}

    record Close() implements Wish {}

    /// Nobody has it in hand any more, or it is no longer closed.
    record Reopen() implements Wish {}

    /// A person has it in hand: agents may propose, and send nothing alone.
    record TakeOver() implements Wish {}

    /// Out of sight until then, or until the contact writes.
    record Snooze(Instant until) implements Wish {}

    record Wake() implements Wish {}

    /// @param to null to take it from whoever has it
    record Assign(@Nullable String to) implements Wish {}

    /// A note for the people here.
    record AddNote(String text) implements Wish {}

    /// We send the contact nothing any more.
    record Block() implements Wish {}

    record Unblock() implements Wish {}

    /// The contact told somebody here what they want to receive.
    ///
    /// @param purpose `messages` for all, or `marketing`
    /// @param proof how the person here knows; who opts somebody in must say
    record Allow(String purpose, boolean in, @Nullable String proof) implements Wish {}

    /// Agents shall remember this of the contact.
    record Remember(String text) implements Wish {}

    /// What agents remember is otherwise.
    record Correct(UUID fact, String text) implements Wish {}

    /// Agents shall forget it, and not read again where it came from.
    record Forget(UUID fact) implements Wish {}

    /// New facts about the contact; null leaves one as it is.
    ///
    /// @param language BCP 47
    record Describe(
            @Nullable String name,
            @Nullable String language,
            @Nullable List<String> tags,
            @Nullable String notes) implements Wish {
        public Describe {
            tags = tags == null ? null : List.copyOf(tags);
        }
    }
}
