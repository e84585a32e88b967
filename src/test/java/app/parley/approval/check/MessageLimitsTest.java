package app.parley.approval.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.parley.approval.Finding;
import app.parley.approval.Verdict;
import app.parley.outbox.Action;
import app.parley.outbox.Content;
import app.parley.outbox.FileKind;
import app.parley.outbox.OwnFile;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What WhatsApp would not take is stopped before it is sent, with the field named.
class MessageLimitsTest {
    private static final OwnFile PICTURE = file("image/png", 5 << 20);

    private static OwnFile file(String type, long size) {
        return new OwnFile("ab".repeat(32), type, size, "a.bin");
    }

    private static Content asking(String body, @Nullable String header, @Nullable String footer, Action action) {
        return new Content.Interactive(body, header, footer, action);
    }

    private static Content buttons(String... titles) {
        return asking(
                "Which?",
                null,
                null,
                new Action.Buttons(IntStream.range(0, titles.length)
                        .mapToObj(i -> new Action.Button("b" + i, titles[i]))
                        .toList()));
    }

    private static Content menu(int rows, String title) {
        var lines = IntStream.range(0, rows)
                .mapToObj(i -> new Action.Row("r" + i, title, null))
                .toList();
        return asking("Which?", null, null, new Action.Menu("Sizes", List.of(new Action.Section(null, lines))));
    }

    private static Content link(String url) {
        return asking("Look", null, null, new Action.Link("Open", url));
    }

    private static Content sale(Content.@Nullable Heading header, Content.ButtonValue... buttons) {
        return new Content.Template("sale", "es", header, List.of(), List.of(buttons));
    }

    static List<Content> fine() {
        return List.of(
                new Content.File(FileKind.IMAGE, PICTURE, "c".repeat(1024)),
                new Content.File(FileKind.DOCUMENT, file("application/zip", 100 << 20), null),
                new Content.File(FileKind.STICKER, file("image/webp", 500 << 10), null),
                new Content.Place(-90, 180, null, null),
                new Content.Reaction("wamid.X", "👩🏽‍🚀"),
                new Content.Reaction("wamid.X", "🇧🇷"),
                new Content.Reaction("wamid.X", "❤️"),
                new Content.Reaction("wamid.X", null),
                buttons("t".repeat(20), "b", "c"),
                menu(10, "t".repeat(24)),
                link("https://example.org/x?y=1"),
                sale(new Content.Heading.Attached(FileKind.IMAGE, PICTURE)));
    }

    static List<Arguments> beyond() {
        return List.of(
                arguments(new Content.File(FileKind.IMAGE, PICTURE, "c".repeat(1025)), "The caption"),
                arguments(new Content.File(FileKind.IMAGE, file("image/png", (5 << 20) + 1), null), "larger"),
                arguments(new Content.File(FileKind.IMAGE, file("image/gif", 10), null), "format"),
                arguments(new Content.File(FileKind.VIDEO, file("text/html", 10), null), "format"),
                arguments(new Content.File(FileKind.AUDIO, file("audio/ogg", 10), "Listen"), "no caption"),
                arguments(new Content.Place(90.01, 0, null, null), "map"),
                arguments(new Content.Place(Double.NaN, 0, null, null), "map"),
                arguments(new Content.Place(0, Double.POSITIVE_INFINITY, null, null), "map"),
                arguments(new Content.People(List.of()), "1 to 257"),
                arguments(new Content.People(Collections.nCopies(258, card("A", "+34600111222"))), "1 to 257"),
                arguments(new Content.People(List.of(card(" ", "+34600111222"))), "The name on a card"),
                arguments(new Content.People(List.of(card("A", "javascript:x"))), "phone number"),
                arguments(new Content.Reaction("wamid.X", "ok"), "one emoji"),
                arguments(new Content.Reaction("wamid.X", "5"), "one emoji"),
                arguments(new Content.Reaction("wamid.X", "👍 thanks"), "one emoji"),
                arguments(asking("b".repeat(1025), null, null, new Action.AskForPhone()), "The text"),
                arguments(asking("Hi", "h", null, new Action.AskForPhone()), "neither header nor footer"),
                arguments(asking("Hi", "h".repeat(61), null, new Action.Link("a", "https://x.org")), "The header"),
                arguments(asking("Hi", null, "f".repeat(61), new Action.Link("a", "https://x.org")), "The footer"),
                arguments(buttons(), "1 to 3 buttons"),
                arguments(buttons("a", "b", "c", "d"), "1 to 3 buttons"),
                arguments(buttons("t".repeat(21)), "A button's title"),
                arguments(buttons("same", "same"), "same title"),
                arguments(menu(0, "x"), "1 to 10 lines"),
                arguments(menu(11, "x"), "1 to 10 lines"),
                arguments(menu(2, "t".repeat(25)), "A line's title"),
                arguments(link("ftp://example.org"), "https://"),
                arguments(link("https:///nowhere"), "https://"),
                arguments(link("javascript:alert(1)"), "https://"),
                arguments(sale(new Content.Heading.Attached(FileKind.AUDIO, PICTURE)), "header takes"),
                arguments(sale(new Content.Heading.Words(new Content.Parameter(null, "a\nb"))), "line break"),
                arguments(sale(null, new Content.ButtonValue(10, Content.ButtonValue.Kind.PAYLOAD, "x")), "10 buttons"),
                arguments(
                        sale(null, new Content.ButtonValue(0, Content.ButtonValue.Kind.COUPON, "c".repeat(16))),
                        "coupon"),
                arguments(
                        new Content.Template(
                                "sale",
                                "es",
                                List.of(new Content.Parameter("a", "x"), new Content.Parameter(null, "y"))),
                        "all named or all numbered"));
    }

    private static Content.Card card(String name, String phone) {
        return new Content.Card(name, List.of(phone));
    }

    private static Finding limits(Content content) {
        var facts = new Cases(content, null, "Ana", List.of(), List.of(), List.of());
        return new LimitsCheck().examine(facts.facts());
    }

    @ParameterizedTest
    @MethodSource
    void fine(Content content) {
        assertThat(limits(content).verdict()).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @MethodSource
    void beyond(Content content, String named) {
        var finding = limits(content);
        assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(finding.evidence()).contains(named);
    }
}
