package app.parley.connector.doctor;

import app.parley.settings.Access;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/// Has Meta deliver the account's messages to our address, whatever address the app itself has (reference §1.10,
/// §6.2). Meta asks the address at once whether it knows the word that was agreed.
final class DeliverHere {
    /// Meta could not make sure that the address is ours.
    private static final int NOT_VERIFIED = 2200;

    private static final int LONGEST = 200;
    private final Visit visit;

    DeliverHere(Visit visit) {
        this.visit = visit;
    }

    /// Empty if it is done, or what keeps Meta from it and how to mend that.
    Optional<String> arrange() {
        var address = address();
        if (address.isEmpty()) {
            return Optional.of(
                    "Parley does not know its address on the internet: enter it in Settings, WhatsApp, or the mailbox's.");
        }
        var url = address.get();
        if (!url.isHttps() && !isLoopback(url)) {
            return Optional.of("Meta delivers to https only: put a tunnel or proxy with a certificate in front of the"
                    + " webhook.");
        }
        if (url.toString().length() > LONGEST) {
            return Optional.of("Meta takes addresses of at most 200 characters.");
        }
        var app = fields(url);
        if (app.isPresent() && !app.get().isSuccess()) {
            return Optional.of(why(app.get()));
        }
        var reply = visit.subscribe(Map.of(
                "override_callback_uri",
                url.toString(),
                "verify_token",
                visit.setup().get(Access.VERIFY_TOKEN)));
        return reply.isSuccess() ? Optional.empty() : Optional.of(why(reply));
    }

    /// The mailbox's where there is one, or this machine's.
    private Optional<HttpUrl> address() {
        var setup = visit.setup();
        var address = setup.has(Access.RELAY_URL) ? setup.get(Access.RELAY_URL) : setup.publicUrl();
        return Optional.ofNullable(CallbackTry.whole(address));
    }

    private static boolean isLoopback(HttpUrl url) {
        return url.host().equals("127.0.0.1") || url.host().equals("localhost");
    }

    /// An app that never had an address passes on nothing: it gets ours, and the fields we read. Empty if it has
    /// them.
    private Optional<Reply> fields(HttpUrl url) {
        var known = visit.appWebhooks();
        boolean has = Visit.stream(known.body().path("data"))
                .anyMatch(one -> one.path("object").asText().equals("whatsapp_business_account"));
        if (!known.isSuccess() || has) {
            return Optional.empty();
        }
        var wish = new LinkedHashMap<String, String>();
        wish.put("object", "whatsapp_business_account");
        wish.put("callback_url", url.toString());
        wish.put("verify_token", visit.setup().get(Access.VERIFY_TOKEN));
        wish.put("fields", String.join(",", SubscriptionCheck.FIELDS));
        return Optional.of(visit.subscribeApp(wish));
    }

    private static String why(Reply reply) {
        if (reply instanceof Reply.Silent) {
            return Reply.UNREACHABLE;
        }
        if (reply.code() == NOT_VERIFIED) {
            return "Meta asked the address and got no right answer: start the tunnel or the mailbox, and use the same"
                    + " verify token there.";
        }
        return reply.lacksPermission()
                ? "The access token may not change where messages go: make it anew with"
                        + " whatsapp_business_management, or enter the address in the app."
                : "Meta does not take the address: enter it in the app (WhatsApp, Configuration) as the callback URL.";
    }
}
