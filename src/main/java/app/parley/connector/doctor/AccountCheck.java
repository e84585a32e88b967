package app.parley.connector.doctor;

import app.parley.settings.Access;
import java.util.List;

/// Whether the business account is known, and the number is one of its.
final class AccountCheck implements Check {
    static final String NAME = "account";
    private static final String VARIABLE = Access.BUSINESS_ACCOUNT_ID.variable();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(NumberCheck.NAME);
    }

    @Override
    public List<Finding> run(Visit visit) {
        var id = visit.accountId();
        if (id.isEmpty()) {
            return List.of(Finding.warn("The business account is not entered, so nobody can see whether its messages"
                    + " come here: set " + VARIABLE + " or enter its id in Settings."));
        }
        var numbers = visit.numbersOf(id.get());
        if (!numbers.isSuccess()) {
            return List.of(Finding.fail(
                    numbers.code() == 100
                            ? VARIABLE + " is not the id of a business account that the token covers: copy the id from"
                                    + " the app (WhatsApp, API Setup)."
                            : "Meta does not show the business account (its number for that is " + numbers.code()
                                    + "): give the system user full control of it, and make the token anew."));
        }
        if (isComplete(numbers) && !holds(numbers, visit.setup().get(Access.PHONE_NUMBER_ID))) {
            return List.of(Finding.fail("The number belongs to another business account: correct " + VARIABLE + " or "
                    + Access.PHONE_NUMBER_ID.variable() + "."));
        }
        return List.of(
                visit.setup().has(Access.BUSINESS_ACCOUNT_ID)
                        ? Finding.ok("The number belongs to the business account.")
                        : Finding.warn("The business account is not entered; the token covers one, so set " + VARIABLE
                                + " to " + id.get() + "."));
    }

    private static boolean isComplete(Reply numbers) {
        return numbers.body().path("paging").path("next").isMissingNode();
    }

    private static boolean holds(Reply numbers, String id) {
        return Visit.stream(numbers.body().path("data"))
                .anyMatch(one -> one.path("id").asText().equals(id));
    }
}
