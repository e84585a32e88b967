package app.parley.connector.whatsapp;

import app.parley.contact.Identity;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one event says, in the columns of a table of payloads; "" where it says nothing.
record Told(String event, String what, String id, String phone, String userId, String text, String about, String file) {

    static Told of(Event event) {
        return switch (event) {
            case Event.Inbound(var message, var standby) ->
                message("inbound" + (standby ? " in standby" : ""), message);
            case Event.Echo(var message, var standby) -> message("echo" + (standby ? " in standby" : ""), message);
            case Event.History past -> message(past.ours() ? "history of ours" : "history", past.message());
            case Event.Receipt receipt ->
                told(
                        receipt.inGroup() ? "receipt in group" : "receipt",
                        receipt.status(),
                        receipt.whatsappId(),
                        receipt.recipient(),
                        "",
                        or(receipt.opaque()));
            case Event.Preference preference ->
                told("preference", preference.value(), "", preference.contact(), preference.category(), "");
            case Event.Handover handover -> told("handover", handover.newOwnerRole(), "", handover.contact(), "", "");
            case Event.Call call -> told("call", call.event(), call.callId(), call.contact(), call.direction(), "");
            case Event.UserIdChange change ->
                told("user id change", "becomes " + change.userId(), "", change.before(), "", "");
            case Event.PhoneBookEntry entry ->
                told("phone book", "", "", Identity.ofPhone(entry.phone()), or(entry.name()), "");
            case Event.HistoryProgress progress ->
                what(
                        "history progress",
                        "phase " + progress.phase() + " chunk " + progress.chunk() + " at " + progress.percent());
            case Event.HistoryDeclined declined -> what("history declined", String.valueOf(declined.code()));
            case Event.Other other -> what("other", other.field());
        };
    }

    /// Everything else an event tells or keeps, to look for words in.
    static String rest(Event event) {
        return switch (event) {
            case Event.Inbound inbound -> rest(inbound.message());
            case Event.Echo echo -> rest(echo.message());
            case Event.History past -> rest(past.message()) + " " + past.status();
            case Event.Receipt receipt -> receipt.failure() + " " + receipt.pricing();
            case Event.Call call -> call.raw();
            case Event.Other other -> other.raw();
            case Event.Preference _,
                    Event.Handover _,
                    Event.UserIdChange _,
                    Event.PhoneBookEntry _,
                    Event.HistoryProgress _,
                    Event.HistoryDeclined _ -> "";
        };
    }

    private static String rest(WebhookMessage message) {
        var system = message.system();
        var becomes = system == null
                ? ""
                : Stream.of(" becomes", system.phone(), system.userId())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        return message.raw() + " " + message.errors() + becomes;
    }

    private static Told message(String event, WebhookMessage message) {
        var file = message.media();
        return new Told(
                event,
                message.type(),
                message.whatsappId().replaceFirst("raw\\.[0-9a-f]{64}", "raw.…"),
                or(message.contact().phone()),
                or(message.contact().userId()),
                or(message.text()),
                or(message.replyTo()),
                file == null ? "" : or(file.mediaId()));
    }

    private static Told told(String event, String what, String id, Identity who, String text, String about) {
        return new Told(event, what, id, or(who.phone()), or(who.userId()), text, about, "");
    }

    private static Told what(String event, String what) {
        return new Told(event, what, "", "", "", "", "", "");
    }

    private static String or(String missing) {
        return missing == null ? "" : missing;
    }
}
