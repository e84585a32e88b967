package app.parley.connector.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/// Whether what customers write goes to our app. Without this Meta's test works, and no real message ever comes.
final class SubscriptionCheck implements Check {
    static final String NAME = "subscription";

    /// What we understand (reference §1.2).
    static final List<String> FIELDS = List.of(
            "messages",
            "message_template_status_update",
            "message_template_quality_update",
            "message_template_components_update",
            "template_category_update",
            "phone_number_quality_update",
            "phone_number_name_update",
            "business_capability_update",
            "account_update",
            "account_alerts",
            "account_review_update",
            "security",
            "user_preferences",
            "smb_message_echoes",
            "smb_app_state_sync",
            "history");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(AccountCheck.NAME);
    }

    @Override
    public List<Finding> run(Visit visit) {
        var reply = visit.apps();
        if (!reply.isSuccess()) {
            return List.of(Finding.skip(
                    visit.accountId().isEmpty()
                            ? "It waits for the id of the business account."
                            : "Meta does not show where the account's messages go; see permissions."));
        }
        var subscribe = "send POST /" + visit.accountId().orElse("{account}")
                + "/subscribed_apps with the access token (README, Connect WhatsApp, has the command).";
        var apps = Visit.stream(reply.body().path("data"))
                .map(app -> app.path("whatsapp_business_api_data"))
                .toList();
        if (apps.isEmpty()) {
            return List.of(Finding.fail(
                    "No app is subscribed to the business account, so no real message ever comes: " + subscribe));
        }
        var ours = visit.appId();
        if (!ours.isEmpty()
                && apps.stream().noneMatch(app -> app.path("id").asText().equals(ours))) {
            return List.of(Finding.fail("The account's messages go to another app (" + names(apps)
                    + ") and not to the one that made the token: " + subscribe));
        }
        return List.of(messagesAreTicked(visit.appWebhooks()));
    }

    private static String names(List<JsonNode> apps) {
        return apps.stream().map(app -> app.path("name").asText()).collect(Collectors.joining(", "));
    }

    /// Only a clear answer counts: not every app shows this.
    private static Finding messagesAreTicked(Reply webhooks) {
        var fields = Visit.stream(webhooks.body().path("data"))
                .filter(one -> one.path("object").asText().equals("whatsapp_business_account"))
                .map(one -> one.path("fields"))
                .filter(JsonNode::isArray)
                .findFirst();
        boolean unticked = fields.isPresent()
                && Visit.stream(fields.get())
                        .noneMatch(field ->
                                field.path("name").asText(field.asText()).equals("messages"));
        return unticked
                ? Finding.fail("The app does not pass on messages: subscribe to the field messages in the app"
                        + " (WhatsApp, Configuration, Webhook fields).")
                : Finding.ok("What customers write goes to the app.");
    }
}
