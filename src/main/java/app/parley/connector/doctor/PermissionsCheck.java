package app.parley.connector.doctor;

import app.parley.settings.Access;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/// Whether the token may do what Parley does with it.
final class PermissionsCheck implements Check {
    private static final List<String> NEEDED = List.of("whatsapp_business_messaging", "whatsapp_business_management");

    @Override
    public String name() {
        return "permissions";
    }

    @Override
    public List<String> needs() {
        return List.of(TokenCheck.NAME);
    }

    @Override
    public List<Finding> run(Visit visit) {
        var scopes = visit.token().body().path("data").path("scopes");
        if (!scopes.isArray()) {
            return List.of(Finding.skip("Meta does not tell what this token may do."));
        }
        var held = Visit.stream(scopes).map(JsonNode::asText).collect(Collectors.toSet());
        var lacking = NEEDED.stream().filter(scope -> !held.contains(scope)).toList();
        if (!lacking.isEmpty()) {
            return List.of(Finding.fail("The access token lacks " + String.join(" and ", lacking)
                    + ": make it anew at business.facebook.com (Settings, System users) with both WhatsApp"
                    + " permissions."));
        }
        var covered = visit.covered();
        var account = visit.setup().get(Access.BUSINESS_ACCOUNT_ID);
        if (!account.isEmpty() && !covered.isEmpty() && !covered.contains(account)) {
            return List.of(Finding.fail("The access token covers another business account than "
                    + Access.BUSINESS_ACCOUNT_ID.variable()
                    + " names: correct that id, or give the system user full control of the account and make the token"
                    + " anew."));
        }
        return List.of(Finding.ok("It may send and manage."));
    }
}
