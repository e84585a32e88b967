package app.parley.connector.doctor;

import app.parley.desk.Typed;
import app.parley.desk.connect.Account;
import app.parley.desk.connect.AccountNumber;
import app.parley.desk.connect.CheckLine;
import app.parley.desk.connect.Looked;
import app.parley.settings.Access;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the accounts and numbers that a token reaches. Names come from strangers and are made harmless here.
final class Finder {
    private static final int MOST_ACCOUNTS = 20;
    private static final int LONGEST_NAME = 100;
    private static final Pattern ID = Pattern.compile("\\d{1,30}");
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,1000}");
    private static final List<Check> FIRST = List.of(new GraphCheck(), new VersionCheck(), new TokenCheck());
    private static final List<Check> REMARKS = List.of(new PermissionsCheck(), new ExpiryCheck());
    private final Visit visit;

    Finder(Visit visit) {
        this.visit = visit;
    }

    Looked look() {
        if (!TOKEN.matcher(visit.setup().get(Access.ACCESS_TOKEN)).matches()) {
            return new Looked.Nothing("This is no access token: it is one long word without blanks. Copy it again.");
        }
        return wrong().<Looked>map(Looked.Nothing::new).orElseGet(this::found);
    }

    private Optional<String> wrong() {
        return Stream.concat(aboutProof(), FIRST.stream())
                .flatMap(check -> check.run(visit).stream())
                .filter(finding -> finding.state() == State.FAIL)
                .map(finding -> visit.masking().withoutSecrets(finding.sentence()))
                .findFirst();
    }

    /// Without a right app secret Meta says nothing else.
    private Stream<Check> aboutProof() {
        return visit.token().isAboutProof() ? Stream.of(new AppSecretCheck()) : Stream.empty();
    }

    private Looked found() {
        var remarks = REMARKS.stream().flatMap(check -> lines(visit, check)).toList();
        for (var remark : remarks) {
            if (remark.state() == CheckLine.State.FAIL) {
                return new Looked.Nothing(remark.sentence());
            }
        }
        var ids = visit.covered().isEmpty() ? visit.accountId().stream().toList() : visit.covered();
        if (ids.isEmpty()) {
            return new Looked.Nothing(
                    "Meta does not say which business account this token is for: enter the account's" + " id below.");
        }
        var accounts = ids.stream()
                .filter(id -> ID.matcher(id).matches())
                .limit(MOST_ACCOUNTS)
                .flatMap(this::account)
                .toList();
        return accounts.isEmpty()
                ? new Looked.Nothing("The token reaches no business account with a number: give its system user full"
                        + " control of the account, and add a number in WhatsApp Manager.")
                : new Looked.Found(accounts, remarks);
    }

    private Stream<Account> account(String id) {
        var numbers = Visit.stream(visit.choiceOf(id).body().path("data"))
                .filter(one -> ID.matcher(one.path("id").asText()).matches())
                .map(Finder::number)
                .toList();
        return numbers.isEmpty()
                ? Stream.empty()
                : Stream.of(new Account(id, plain(visit.nameOf(id).body().path("name")), numbers));
    }

    private static AccountNumber number(JsonNode one) {
        return new AccountNumber(
                one.path("id").asText(),
                plain(one.path("display_phone_number")),
                plain(one.path("verified_name")),
                one.path("account_mode").asText().equals("SANDBOX"),
                one.path("is_on_biz_app").asBoolean());
    }

    private static String plain(JsonNode words) {
        return Typed.cut(words.asText().replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip(), LONGEST_NAME);
    }

    static Stream<CheckLine> lines(Visit visit, Check check) {
        return check.run(visit).stream()
                .map(finding -> new Result(
                        check.name(),
                        new Finding(finding.state(), visit.masking().withoutSecrets(finding.sentence()))))
                .map(Finder::line);
    }

    static CheckLine line(Result result) {
        var state = switch (result.finding().state()) {
            case OK -> CheckLine.State.OK;
            case WARN -> CheckLine.State.WARN;
            case FAIL -> CheckLine.State.FAIL;
            case SKIP -> CheckLine.State.SKIP;
        };
        return new CheckLine(result.check(), state, result.finding().sentence());
    }
}
