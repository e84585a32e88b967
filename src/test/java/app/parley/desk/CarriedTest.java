package app.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.Autonomy;
import app.parley.approval.Proposal;
import app.parley.conversation.Received;
import app.parley.desk.approvals.Carried;
import app.parley.desk.approvals.Decided;
import app.parley.desk.approvals.DraftShown;
import app.parley.desk.inbox.ThreadWish;
import app.parley.desk.thread.Details;
import app.parley.outbox.Action;
import app.parley.outbox.Content;
import app.parley.outbox.FileKind;
import app.parley.outbox.OwnFile;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Nobody approves what they have not seen: a draft shows what it holds beside words.
class CarriedTest {
    private static final OwnFile BILL = new OwnFile("ab".repeat(32), "application/pdf", 2048, "bill.pdf");
    private final DeskFixture desk = new DeskFixture();
    private Received asked;

    @BeforeEach
    void begin() {
        asked = desk.says(desk.contact("Ana", "34600111222"), "Can I have the bill?");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private DraftShown drafted(Content content) {
        var id = asked.conversation().id();
        desk.gate.submit(Proposal.byProgram(id, content, null, "till", Autonomy.PROPOSE));
        return desk.inbox
                .thread(ThreadWish.newest(id.value(), 5))
                .orElseThrow()
                .drafts()
                .getLast();
    }

    @Test
    void aFileIsNamedWithItsSize() {
        var draft = drafted(new Content.File(FileKind.DOCUMENT, BILL, "Here it is"));
        assertThat(draft.carries()).isEqualTo(new Carried("document", "bill.pdf", 2048L, null));
        assertThat(draft.text()).isEqualTo("Here it is");
        assertThat(draft.editable()).isTrue();
    }

    @Test
    void aPictureCanBeLeftOutWhereWordsStandUnderIt() {
        var png = new OwnFile("b".repeat(64), "image/png", 2048, null);
        var draft = drafted(new Content.File(FileKind.IMAGE, png, "Here it is"));
        assertThat(draft.carries()).isEqualTo(new Carried("image", null, 2048L, "b".repeat(64), null));
        assertThat(desk.queue.withoutFile(draft.id(), DeskFixture.RUTH)).isInstanceOf(Decided.Done.class);
        assertThat(desk.queue.withoutFile(draft.id(), DeskFixture.RUTH)).isInstanceOf(Decided.Unfit.class);
        var mute = drafted(new Content.File(FileKind.IMAGE, png, " "));
        assertThat(desk.queue.withoutFile(mute.id(), DeskFixture.RUTH)).isInstanceOf(Decided.Unfit.class);
    }

    @Test
    void noNameLeadsOutOfTheFolder() {
        for (var name : List.of("../../etc/passwd", "", "/etc/passwd", "b".repeat(64), "B".repeat(64))) {
            assertThat(desk.files.ours(name, 100)).isEmpty();
        }
    }

    @Test
    void withoutWordsItStillSaysSomething() {
        var draft = drafted(new Content.File(FileKind.DOCUMENT, BILL, null));
        assertThat(draft.text()).isEmpty();
        assertThat(draft.saysSomething()).isTrue();
    }

    @Test
    void aPlaceAndAReactionHaveNoWordsToChange() {
        var place = drafted(new Content.Place(42.24, -8.72, "Lúa", null));
        assertThat(place.carries())
                .isEqualTo(new Carried("location", null, null, new Details.Place(42.24, -8.72, "Lúa", null)));
        assertThat(place.editable()).isFalse();
        assertThat(drafted(new Content.Reaction("wamid.X", "👍")).carries())
                .isEqualTo(new Carried("reaction", null, null, new Details.Reaction("👍")));
    }

    @Test
    void buttonsAndATemplatesPictureStandBesideTheWords() {
        var buttons = new Action.Buttons(List.of(new Action.Button("y", "Yes")));
        assertThat(drafted(new Content.Interactive("Shall we?", null, null, buttons))
                        .carries())
                .isEqualTo(new Carried("interactive", null, null, new Details.Offer(null, null, List.of("Yes"), null)));
        var header = new Content.Heading.Attached(FileKind.DOCUMENT, BILL);
        assertThat(drafted(new Content.Template("bill", "es", header, List.of(), List.of()))
                        .carries())
                .isEqualTo(new Carried("document", "bill.pdf", 2048L, null));
        assertThat(drafted(new Content.Text("No.")).carries()).isNull();
    }

    @Test
    void whatStandsAroundATemplatesTextIsSeenBeforeTheYes() {
        var said = new Content.Said("Your bill", "It is 20 €.", "Lúa", List.of("Pay"));
        var template = new Content.Template("bill", "es", List.of());
        assertThat(drafted(template.reading(said)).text()).isEqualTo("It is 20 €.");
        assertThat(drafted(template.reading(said)).carries())
                .isEqualTo(
                        new Carried("template", null, null, new Details.Template("Your bill", "Lúa", List.of("Pay"))));
        assertThat(drafted(template.reading(new Content.Said(null, "It is 20 €.", null, List.of())))
                        .carries())
                .isNull();
    }
}
