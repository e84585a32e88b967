package app.parley.connector.whatsapp;

import app.parley.connector.whatsapp.Answer.Lost;
import app.parley.connector.whatsapp.Answer.NeverLeft;
import app.parley.connector.whatsapp.Answer.Replied;
import app.parley.settings.Access;
import app.parley.settings.Connection;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// Tries a number of the Cloud API by asking Meta who it is. Nothing Meta says in an error is repeated: it may hold the
/// token.
public final class WhatsAppConnection implements Connection {
    private static final Duration CONNECT = Duration.ofSeconds(4);
    private static final Duration CALL = Duration.ofSeconds(7);
    private static final Pattern ID = Pattern.compile("\\d{5,30}");
    private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7e]{1,1000}");
    private static final String WRONG_ID =
            "This id is not a phone number's. Copy the id of the phone number, not of the account.";
    private static final Map<String, String> CONCERNS = Map.of(
            "RED", "It works, but WhatsApp rates this number's quality as low: too many people block or report it.",
            "YELLOW", "It works, but WhatsApp rates this number's quality as middling.");

    private final URI baseUrl;
    private final String version;
    private final ErrorTable errors = ErrorTable.load();

    /// @param baseUrl of the Graph API, without the version
    public WhatsAppConnection(URI baseUrl, String version) {
        this.baseUrl = baseUrl;
        this.version = version;
    }

    @Override
    public List<Flaw> flaws(Map<Access, String> access) {
        var flaws = new ArrayList<Flaw>();
        needed(access, Access.PHONE_NUMBER_ID, "Enter the id of the phone number.", flaws);
        needed(access, Access.ACCESS_TOKEN, "Enter the access token.", flaws);
        var ids = "An id has digits only, such as 106540352242922. It is not the phone number.";
        fits(access, Access.PHONE_NUMBER_ID, ID, ids, flaws);
        fits(access, Access.BUSINESS_ACCOUNT_ID, ID, ids, flaws);
        var blanks = "It has characters that none has, such as a blank. Copy it again.";
        fits(access, Access.ACCESS_TOKEN, SECRET, blanks, flaws);
        fits(access, Access.APP_SECRET, SECRET, blanks, flaws);
        fits(access, Access.VERIFY_TOKEN, SECRET, blanks, flaws);
        return flaws;
    }

    private static void needed(Map<Access, String> access, Access kind, String why, List<Flaw> flaws) {
        if (access.getOrDefault(kind, "").isBlank()) {
            flaws.add(new Flaw(kind, why));
        }
    }

    private static void fits(Map<Access, String> access, Access kind, Pattern form, String why, List<Flaw> flaws) {
        var text = access.getOrDefault(kind, "");
        if (!text.isBlank() && !form.matcher(text).matches()) {
            flaws.add(new Flaw(kind, why));
        }
    }

    @Override
    public Trial test(Map<Access, String> access) {
        var flaws = flaws(access);
        if (!flaws.isEmpty()) {
            return new Trial.Fails(flaws.getFirst().why());
        }
        var settings = new GraphSettings(
                baseUrl, version, access.getOrDefault(Access.ACCESS_TOKEN, ""), access.get(Access.APP_SECRET));
        try (var graph = new GraphClient(settings, CONNECT, CALL)) {
            return test(
                    graph,
                    access.getOrDefault(Access.PHONE_NUMBER_ID, ""),
                    access.getOrDefault(Access.BUSINESS_ACCOUNT_ID, ""));
        }
    }

    private Trial test(GraphClient graph, String number, String account) {
        var answer = graph.get(List.of(number), Map.of("fields", "display_phone_number,verified_name,quality_rating"));
        var trial = read(answer, graph.json());
        if (account.isEmpty() || trial instanceof Trial.Fails) {
            return trial;
        }
        var numbers = graph.get(List.of(account, "phone_numbers"), Map.of("fields", "id", "limit", "100"));
        return numbers instanceof Replied replied && isWithout(replied, number)
                ? new Trial.Fails("The number does not belong to this business account. Check the account's id.")
                : trial;
    }

    /// Only a clear answer counts: a token may cover the number and not the account's list.
    private static boolean isWithout(Replied replied, String number) {
        JsonNode all = replied.body().path("data");
        return replied.isSuccess()
                && all.isArray()
                && StreamSupport.stream(all.spliterator(), false)
                        .noneMatch(one -> number.equals(Fields.string(one.path("id"))));
    }

    private Trial read(Answer answer, Json json) {
        return switch (answer) {
            case NeverLeft _ -> new Trial.Fails("WhatsApp could not be reached. Check the connection to the internet.");
            case Lost _ -> new Trial.Fails("WhatsApp did not answer in time. Try again.");
            case Replied replied
            when replied.isError() ->
                new Trial.Fails(why(GraphError.of(replied.body().path("error"), json)));
            case Replied replied when replied.isSuccess() -> found(replied.body());
            case Replied replied ->
                new Trial.Fails(
                        replied.status() >= 500
                                ? "WhatsApp is having trouble. Try again later."
                                : "What answered was not WhatsApp. Perhaps a proxy stands in between.");
        };
    }

    private static Trial found(JsonNode body) {
        var number = Fields.words(body.path("display_phone_number"));
        if (number == null) {
            return new Trial.Fails(WRONG_ID);
        }
        var name = Fields.words(body.path("verified_name"));
        var quality = Fields.string(body.path("quality_rating"), "");
        return new Trial.Works(
                name == null ? List.of(number) : List.of(number, name), CONCERNS.getOrDefault(quality, ""));
    }

    private String why(GraphError error) {
        int code = error.code();
        if (code == 100 && error.subcode() == 0) {
            return WRONG_ID;
        }
        if (code == 100 && error.subcode() == 33) {
            return "Meta does not find this number, or the token does not cover it. Check the id and the token.";
        }
        if (code == 190) {
            return "WhatsApp does not accept the access token: it is wrong, or it has expired.";
        }
        if (code == 3 || code == 10 || code >= 200 && code < 300) {
            return "The token lacks a permission. It needs whatsapp_business_management and"
                    + " whatsapp_business_messaging.";
        }
        return errors.find(error)
                .map(row -> row.words().replaceAll(":$", "."))
                .orElse("WhatsApp refused and did not say why in words known here.");
    }
}
