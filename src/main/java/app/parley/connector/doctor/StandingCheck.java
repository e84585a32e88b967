package app.parley.connector.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// How the number and its account stand with Meta: registered, named, liked, and paid for.
final class StandingCheck implements Check {
    private static final int PAYMENT = 141006;
    private static final Set<String> UNREGISTERED = Set.of("PENDING", "UNVERIFIED", "DISCONNECTED", "DELETED");
    private static final Set<String> UNNAMED = Set.of("PENDING_REVIEW", "EXPIRED", "NONE");

    @Override
    public String name() {
        return "number's state";
    }

    @Override
    public List<String> needs() {
        return List.of(NumberCheck.NAME);
    }

    @Override
    public List<Finding> run(Visit visit) {
        var number = visit.number().body();
        var findings = new ArrayList<Finding>();
        Stream.of(registration(number), name(number), quality(number), health(number), account(visit))
                .forEach(findings::addAll);
        return findings.isEmpty()
                ? List.of(Finding.ok("It is registered, its name is approved, and it may send."))
                : findings.stream().distinct().toList();
    }

    private static List<Finding> registration(JsonNode number) {
        if (number.path("account_mode").asText().equals("SANDBOX")) {
            return List.of(Finding.warn("It is a test number of Meta's and reaches five recipients only: add your own"
                    + " number to the account before customers write."));
        }
        var status = number.path("status").asText();
        boolean elsewhere = number.path("platform_type").asText().equals("NOT_APPLICABLE");
        if (elsewhere || UNREGISTERED.contains(status)) {
            return List.of(Finding.fail("The number is not registered for the Cloud API: register it with a PIN of six"
                    + " digits (POST /{number id}/register, or WhatsApp Manager, Phone numbers)."));
        }
        return switch (status) {
            case "BANNED", "RESTRICTED" ->
                List.of(Finding.fail("Meta has " + (status.equals("BANNED") ? "banned" : "restricted")
                        + " the number: open WhatsApp Manager, Account quality, see why and ask for a review."));
            case "FLAGGED" ->
                List.of(Finding.warn("Meta has flagged the number, because many people block or report it: write less"
                        + " to people who did not ask, or it will be restricted."));
            default -> List.of();
        };
    }

    private static List<Finding> name(JsonNode number) {
        var status = number.path("name_status").asText();
        if (status.equals("DECLINED")) {
            return List.of(Finding.fail("Meta has declined the number's display name: choose another in WhatsApp"
                    + " Manager, Phone numbers."));
        }
        return UNNAMED.contains(status)
                ? List.of(Finding.warn("The number's display name is not approved yet, so sending may be refused: see"
                        + " WhatsApp Manager, Phone numbers."))
                : List.of();
    }

    private static List<Finding> quality(JsonNode number) {
        return switch (number.path("quality_rating").asText()) {
            case "RED" ->
                List.of(Finding.warn(
                        "WhatsApp rates the number's quality as low (RED), because too many people block or"
                                + " report it: write to fewer people, and only to those who asked."));
            case "YELLOW" ->
                List.of(Finding.warn(
                        "WhatsApp rates the number's quality as middling (YELLOW): write only to people who"
                                + " asked, before it gets worse."));
            default -> List.of();
        };
    }

    private static List<Finding> health(JsonNode number) {
        return Visit.stream(number.path("health_status").path("entities"))
                .flatMap(StandingCheck::entity)
                .toList();
    }

    private static Stream<Finding> entity(JsonNode entity) {
        var state = switch (entity.path("can_send_message").asText()) {
            case "BLOCKED" -> State.FAIL;
            case "LIMITED" -> State.WARN;
            default -> State.OK;
        };
        if (state == State.OK) {
            return Stream.empty();
        }
        var errors = entity.path("errors");
        return errors.isEmpty()
                ? Stream.of(
                        new Finding(state, restricted(entity.path("entity_type").asText())))
                : Visit.stream(errors).map(error -> new Finding(state, why(error)));
    }

    private static String restricted(String type) {
        var what = switch (type) {
            case "WABA" -> "business account";
            case "BUSINESS" -> "business";
            case "APP" -> "app";
            default -> "number";
        };
        return "Meta restricts what the " + what
                + " may send: open business.facebook.com, Account quality, see why and ask for a review.";
    }

    private static String why(JsonNode error) {
        if (error.path("error_code").asInt() == PAYMENT) {
            return "The account has no means of payment that works, so Meta may send nothing: add one at"
                    + " business.facebook.com, Billing and payments.";
        }
        return "Meta says: " + error.path("error_description").asText() + " "
                + error.path("possible_solution").asText();
    }

    private static List<Finding> account(Visit visit) {
        return switch (visit.account().body().path("account_review_status").asText()) {
            case "REJECTED" ->
                List.of(Finding.fail("Meta's review has rejected the business account: see why at"
                        + " business.facebook.com, Account quality, and ask for another review."));
            case "PENDING" ->
                List.of(Finding.warn(
                        "Meta's review of the business account is not done yet: wait for it, sending may be"
                                + " refused meanwhile."));
            default -> List.of();
        };
    }
}
