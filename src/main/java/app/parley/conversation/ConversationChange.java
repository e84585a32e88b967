package app.parley.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody wishes to change about a conversation. Null leaves a component as it is; an empty assignee or the
/// epoch as snooze take it away.
public record ConversationChange(
        @Nullable ConversationState state,
        @Nullable Integer unread,
        @Nullable Instant windowExpiresAt,
        @Nullable String intent,
        @Nullable String sentiment,
        @Nullable Boolean standby,
        @Nullable Boolean automationTold,
        @Nullable String assignedTo,
        @Nullable Instant snoozedUntil) {

    public static ConversationChange none() {
        return new ConversationChange(null, null, null, null, null, null, null, null, null);
    }

    public ConversationChange withState(ConversationState now) {
        return new ConversationChange(
                now, unread, windowExpiresAt, intent, sentiment, standby, automationTold, assignedTo, snoozedUntil);
    }

    public ConversationChange withUnread(int now) {
        return new ConversationChange(
                state, now, windowExpiresAt, intent, sentiment, standby, automationTold, assignedTo, snoozedUntil);
    }

    public ConversationChange withWindow(Instant now) {
        return new ConversationChange(
                state, unread, now, intent, sentiment, standby, automationTold, assignedTo, snoozedUntil);
    }

    public ConversationChange withIntent(String now) {
        return new ConversationChange(
                state, unread, windowExpiresAt, now, sentiment, standby, automationTold, assignedTo, snoozedUntil);
    }

    ConversationChange withSentiment(String now) {
        return new ConversationChange(
                state, unread, windowExpiresAt, intent, now, standby, automationTold, assignedTo, snoozedUntil);
    }

    public ConversationChange withStandby(boolean now) {
        return new ConversationChange(
                state, unread, windowExpiresAt, intent, sentiment, now, automationTold, assignedTo, snoozedUntil);
    }

    public ConversationChange withAutomationTold() {
        return new ConversationChange(
                state, unread, windowExpiresAt, intent, sentiment, standby, true, assignedTo, snoozedUntil);
    }

    public ConversationChange withAssignee(String now) {
        return new ConversationChange(
                state, unread, windowExpiresAt, intent, sentiment, standby, automationTold, now, snoozedUntil);
    }

    public ConversationChange withSnooze(Instant now) {
        return new ConversationChange(
                state, unread, windowExpiresAt, intent, sentiment, standby, automationTold, assignedTo, now);
    }

    Conversation applyTo(Conversation before) {
        return new Conversation(
                before.id(),
                before.contact(),
                before.phoneNumberId(),
                before.connected(),
                state == null ? before.state() : state,
                unread == null ? before.unread() : unread,
                windowExpiresAt == null ? before.windowExpiresAt() : windowExpiresAt,
                before.lastMessageAt(),
                before.lastText(),
                before.newest(),
                intent == null ? before.intent() : intent,
                sentiment == null ? before.sentiment() : sentiment,
                standby == null ? before.standby() : standby,
                automationTold == null ? before.automationTold() : automationTold,
                assignedTo == null ? before.assignedTo() : assignedTo.isEmpty() ? null : assignedTo,
                snoozedUntil == null ? before.snoozedUntil() : snoozedUntil.equals(Instant.EPOCH) ? null : snoozedUntil,
                before.phoneSpokeAt());
    }
}
