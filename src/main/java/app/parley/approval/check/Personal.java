package app.parley.approval.check;

import app.parley.approval.Case;
import app.parley.approval.Verdict;
import app.parley.outbox.Content;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// Tells whether a text that was meant for one person holds anything personal: a name, a number, an address, an order.
public final class Personal {
    private static final String STREETS =
            "(?:calle|c/|avda?\\.?|avenida|plaza|paseo|carrer|rua|travessa|praça|street|road|avenue"
                    + "|lane|square|apartment|flat|apto\\.?)";
    private static final Pattern ADDRESS = Pattern.compile("(?iu)(?<!\\p{L})" + STREETS
            + "(?!\\p{L})[^.!?\\n]{0,40}\\d|\\d[^.!?\\n]{0,30}(?<!\\p{L})" + STREETS + "(?!\\p{L})");
    private static final Pattern ORDER = Pattern.compile(
            "(?iu)(?:order|pedido|encomenda|tracking|seguimiento|rastreio|rastreamento|parcel|paquete|pacote|[#№]|n[º°o]\\.?)"
                    + "[^.!?\\n]{0,20}\\d{3,}");
    private final PrivacyCheck privacy = new PrivacyCheck(new Reader(new Vocabulary()));

    public boolean isIn(String text) {
        return text.length() > Wording.LONGEST
                || ADDRESS.matcher(text).find()
                || ORDER.matcher(text).find()
                || privacy.examine(alone(text)).verdict() != Verdict.PASS;
    }

    private static Case alone(String text) {
        return new Case(
                new Content.Text(text),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                false,
                false,
                true,
                Instant.EPOCH);
    }
}
