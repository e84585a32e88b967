package app.parley.approval;

import app.parley.outbox.Content;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything the checks may know about one draft, read once.
///
/// @param content what would go out
/// @param language the language the draft is meant to be in (BCP 47), or null
/// @param evidence what the business said or knows: catalogue, knowledge, our own sent messages that a person
///     approved
/// @param inbound texts of the messages it answers, oldest first; they explain a draft and never support it
/// @param recentOutbound texts we sent in this conversation lately, newest first
/// @param answersType WhatsApp's type of the message it answers, as `text` or `system`; null when nothing is
///     answered
/// @param answersAt when that message was written; null when nothing is answered
/// @param windowExpiresAt when free text stops being allowed; null if the contact never wrote
/// @param contactLanguage the customer's language (BCP 47), or null if it could not be told
/// @param contactName the customer's own name, or null
/// @param otherNames names of other contacts that occur in the draft
/// @param optedOut the contact wants no messages
/// @param standby Meta's own agent holds the conversation
/// @param templateFault why the template in it may not go to this contact; null if nothing speaks against it
/// @param reachable there is a phone number or user id to send to, and it is not one of ours
public record Case(
        Content content,
        @Nullable String language,
        List<Evidence> evidence,
        List<String> inbound,
        List<String> recentOutbound,
        @Nullable String answersType,
        @Nullable Instant answersAt,
        @Nullable Instant windowExpiresAt,
        @Nullable String contactLanguage,
        @Nullable String contactName,
        List<String> otherNames,
        @Nullable String templateFault,
        boolean optedOut,
        boolean standby,
        boolean reachable,
        Instant now) {
    public Case {
        evidence = List.copyOf(evidence);
        inbound = List.copyOf(inbound);
        recentOutbound = List.copyOf(recentOutbound);
        otherNames = List.copyOf(otherNames);
    }

    /// A case without a template that anything speaks against.
    public Case(
            Content content,
            @Nullable String language,
            List<Evidence> evidence,
            List<String> inbound,
            List<String> recentOutbound,
            @Nullable String answersType,
            @Nullable Instant answersAt,
            @Nullable Instant windowExpiresAt,
            @Nullable String contactLanguage,
            @Nullable String contactName,
            List<String> otherNames,
            boolean optedOut,
            boolean standby,
            boolean reachable,
            Instant now) {
        this(
                content,
                language,
                evidence,
                inbound,
                recentOutbound,
                answersType,
                answersAt,
                windowExpiresAt,
                contactLanguage,
                contactName,
                otherNames,
                null,
                optedOut,
                standby,
                reachable,
                now);
    }
}
