package app.parley.connector.doctor;

import java.util.Optional;
import java.util.stream.Stream;

/// Where Meta delivers: a number's own address goes before its account's, and that before the app's.
final class Callbacks {
    private Callbacks() {}

    static Optional<String> ofMeta(Visit visit) {
        var number = visit.number().body().path("webhook_configuration");
        var app = visit.appId();
        var account = Visit.stream(visit.apps().body().path("data"))
                .filter(one -> app.isEmpty()
                        || one.path("whatsapp_business_api_data")
                                .path("id")
                                .asText()
                                .equals(app))
                .map(one -> one.path("override_callback_uri").asText());
        var ofApp = Visit.stream(visit.appWebhooks().body().path("data"))
                .filter(one -> one.path("object").asText().equals("whatsapp_business_account"))
                .map(one -> one.path("callback_url").asText());
        return Stream.of(
                        Stream.of(
                                number.path("phone_number").asText(),
                                number.path("whatsapp_business_account").asText()),
                        account,
                        Stream.of(number.path("application").asText()),
                        ofApp)
                .flatMap(address -> address)
                .filter(address -> !address.isEmpty())
                .findFirst();
    }
}
