package app.parley.connector.doctor;

import app.parley.settings.Access;
import java.util.List;
import java.util.Optional;

/// Whether the number's id is one, and which number it is.
final class NumberCheck implements Check {
    static final String NAME = "number";
    private static final int BAD_PARAMETER = 100;
    private static final int UNKNOWN_OBJECT = 33;
    /// Ids of Meta's have fifteen digits and more, phone numbers fewer.
    private static final int LONGEST_NUMBER = 14;
    private static final String VARIABLE = Access.PHONE_NUMBER_ID.variable();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(TokenCheck.NAME);
    }

    @Override
    public List<Finding> run(Visit visit) {
        var reply = visit.number();
        var number = reply.body().path("display_phone_number").asText();
        if (reply.isSuccess() && !number.isEmpty()) {
            var name = reply.body().path("verified_name").asText();
            return List.of(Finding.ok("It is " + number + (name.isEmpty() ? "" : ", " + name) + "."));
        }
        return List.of(Finding.fail(why(visit, reply)));
    }

    private static String why(Visit visit, Reply reply) {
        var id = visit.setup().get(Access.PHONE_NUMBER_ID);
        if (reply.lacksPermission()) {
            return "The access token may not look at this number: give its system user full control of the business"
                    + " account, and make the token anew.";
        }
        boolean unknown = reply.code() == BAD_PARAMETER || reply.code() == UNKNOWN_OBJECT;
        if (!reply.isSuccess() && !unknown) {
            return "Meta did not show the number (its number for that is " + reply.code()
                    + "): try again in some minutes.";
        }
        if (id.equals(visit.setup().get(Access.BUSINESS_ACCOUNT_ID)) || isAccount(visit, id)) {
            return VARIABLE + " holds the id of a business account: enter the id of the phone number instead"
                    + theOnly(visit, id) + ".";
        }
        var meant = withNumber(visit, id);
        if (meant.isPresent() || id.length() <= LONGEST_NUMBER) {
            return VARIABLE + " holds the phone number itself: enter its id instead"
                    + meant.map(right -> ", which is " + right).orElse(", which the app shows under it (API Setup)")
                    + ".";
        }
        return reply.isSuccess() || reply.subcode() != UNKNOWN_OBJECT
                ? VARIABLE + " is the id of something else: enter the id of the phone number, which the app shows under"
                        + " it (WhatsApp, API Setup)."
                : "Meta finds no number with this id, or it is in an account that the token does not cover: check "
                        + VARIABLE + ", and that the system user has full control of the number's account.";
    }

    private static boolean isAccount(Visit visit, String id) {
        var numbers = visit.numbersOf(id);
        return numbers.isSuccess() && numbers.body().path("data").isArray();
    }

    private static String theOnly(Visit visit, String account) {
        var numbers = visit.numbersOf(account).body().path("data");
        return numbers.size() == 1
                ? ", which is " + numbers.path(0).path("id").asText()
                : ", which the app shows under the number (WhatsApp, API Setup)";
    }

    /// The id of the number that is written so.
    private static Optional<String> withNumber(Visit visit, String digits) {
        return visit.accountId().stream()
                .flatMap(account -> Visit.stream(visit.numbersOf(account).body().path("data")))
                .filter(one -> one.path("display_phone_number")
                        .asText()
                        .replaceAll("\\D", "")
                        .equals(digits))
                .map(one -> one.path("id").asText())
                .findFirst();
    }
}
