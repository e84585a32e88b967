package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.ModelUnavailableException;
import app.parley.approval.Answer;
import app.parley.approval.Autonomy;
import app.parley.approval.DraftKind;
import app.parley.approval.DraftState;
import app.parley.approval.Rejection;
import app.parley.conversation.ConversationState;
import app.parley.conversation.Message;
import app.parley.conversation.MessageState;
import app.parley.outbox.Content;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboundMessagePathTest {
    private static final String ANA = "34600111222";
    private Spine spine;

    @BeforeEach
    void open(@TempDir Path folder) {
        spine = new Spine(folder);
    }

    @AfterEach
    void close() {
        spine.close();
    }

    @Test
    void sendsNothingUntilAPersonApproves() {
        spine.says(ANA, "wamid.1", "Hello, can you help me?");
        spine.sendDue();
        assertThat(spine.sent).isEmpty();
        assertThat(spine.pending().text()).isEqualTo("We will help you right away.");
    }

    @Test
    void sendsTheWordsAPersonApproved() {
        spine.says(ANA, "wamid.1", "Hello, can you help me?");
        var answer = spine.slices.decisions.approve(spine.pending().id(), "We open at ten.", "Bo", Duration.ZERO);
        assertThat(answer).isInstanceOf(Answer.Done.class);
        spine.sendDue();
        assertThat(spine.sent).extracting(message -> message.content().words()).containsExactly("We open at ten.");
        assertThat(spine.sent.getFirst().to().phone()).isEqualTo(ANA);
        assertThat(spine.drafts(DraftState.EDITED)).hasSize(1);
        assertThat(spine.journal())
                .contains("message.received", "draft.pending", "draft.approved", "message.queued", "message.accepted");
        assertThat(spine.read).containsExactly("wamid.1");
    }

    @Test
    void answersARepeatedDeliveryOnce() {
        var again = spine.text(ANA, "wamid.1", "Hello?");
        spine.deliver(again);
        spine.deliver(again);
        spine.quiet();
        assertThat(spine.messages()).hasSize(1);
        assertThat(spine.drafts(DraftState.PENDING)).hasSize(1);
    }

    @Test
    void aBurstMakesOneTurn() {
        spine.deliver(spine.text(ANA, "wamid.1", "Hello?"));
        spine.passes(Duration.ofSeconds(2));
        spine.deliver(spine.text(ANA, "wamid.2", "Are you there?"));
        spine.passes(Duration.ofSeconds(2));
        spine.slices.work.agents.runDue();
        assertThat(spine.drafts(null)).isEmpty();
        spine.quiet();
        assertThat(spine.drafts(null)).hasSize(1);
    }

    @Test
    void aNewerMessageWithdrawsTheDraftAndWantsAnother() {
        spine.says(ANA, "wamid.1", "Hello?");
        spine.deliver(spine.text(ANA, "wamid.2", "Never mind, something else"));
        assertThat(spine.drafts(DraftState.PENDING)).isEmpty();
        assertThat(spine.drafts(DraftState.WITHDRAWN)).hasSize(1);
        spine.quiet();
        assertThat(spine.drafts(DraftState.PENDING)).hasSize(1);
    }

    @Test
    void anEchoFromThePhoneWithdrawsTheDraftForGood() {
        spine.says(ANA, "wamid.1", "Hello?");
        spine.deliver(spine.echo(ANA, "wamid.E", "I am on it"));
        spine.quiet();
        assertThat(spine.drafts(DraftState.PENDING)).isEmpty();
        assertThat(spine.conversation().unread()).isZero();
    }

    @Test
    void aReactionLeavesTheDraftAlone() {
        spine.says(ANA, "wamid.1", "Hello?");
        spine.deliver(spine.message(
                ANA, "wamid.R", "\"type\":\"reaction\",\"reaction\":{\"message_id\":\"wamid.1\",\"emoji\":\"👍\"}"));
        spine.quiet();
        assertThat(spine.drafts(DraftState.PENDING)).hasSize(1);
        assertThat(spine.messages().getLast().replyTo()).isEqualTo("wamid.1");
    }

    @Test
    void whatWhatsAppDoesNotShowIsLeftForAPersonToLookAt() {
        spine.deliver(spine.message(ANA, "wamid.P", "\"type\":\"unsupported\",\"errors\":[{\"code\":131051}]"));
        spine.quiet();
        assertThat(spine.drafts(null)).isEmpty();
        assertThat(spine.conversation().unread()).isEqualTo(1);
    }

    @Test
    void anEditStandsBesideTheFirstWordsAndWantsANewDraft() {
        spine.says(ANA, "wamid.1", "Do you open Monday?");
        var first = spine.pending();
        spine.deliver(
                spine.message(
                        ANA,
                        "wamid.2",
                        "\"type\":\"edit\",\"edit\":{\"original_message_id\":\"wamid.1\",\"message\":{\"type\":\"text\",\"text\":{\"body\":\"Do you open Sunday?\"}}}"));
        spine.quiet();
        var original = spine.messages().getFirst();
        assertThat(original.text()).isEqualTo("Do you open Monday?");
        assertThat(original.editedText()).isEqualTo("Do you open Sunday?");
        assertThat(spine.slices.approvals.find(first.id()).orElseThrow().state())
                .isEqualTo(DraftState.WITHDRAWN);
        assertThat(spine.drafts(DraftState.PENDING)).hasSize(1);
    }

    @Test
    void receiptsRaiseTheStateAndNeverLowerIt() {
        var id = approved();
        for (var status : new String[] {"read", "delivered", "sent"}) {
            spine.deliver(spine.status("wamid.OUT1", status, id.id().toString()));
        }
        assertThat(outbound().state()).isEqualTo(MessageState.READ);
    }

    @Test
    void aReceiptThatIsQuickerThanTheAnswerIsAppliedLater() {
        spine.way = message -> {
            spine.deliver(spine.status("wamid.QUICK", "delivered", ""));
            return new app.parley.outbox.Delivery.Accepted("wamid.QUICK");
        };
        approved();
        assertThat(outbound().state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void aMessageWithoutAnAnswerIsNotRepeatedOnAGuess() {
        spine.way = _ -> new app.parley.outbox.Delivery.Unknown("reset");
        approved();
        spine.passes(Duration.ofMinutes(5));
        spine.sendDue();
        assertThat(spine.sent).hasSize(1);
        assertThat(outbound().state()).isEqualTo(MessageState.UNKNOWN);
        spine.deliver(spine.status("wamid.LATE", "sent", outbound().id().toString()));
        assertThat(outbound().state()).isEqualTo(MessageState.SENT);
        assertThat(outbound().whatsappId()).isEqualTo("wamid.LATE");
    }

    @Test
    void anUnknownMessageGoesAgainOnceALaterOneWasSeen() {
        spine.way = _ -> new app.parley.outbox.Delivery.Unknown("reset");
        approved();
        spine.way = _ -> new app.parley.outbox.Delivery.Accepted("wamid.LATER");
        spine.says("34600999888", "wamid.B", "Hi there");
        spine.slices.decisions.approve(spine.pending().id(), null, "Bo", Duration.ZERO);
        spine.sendDue();
        spine.deliver(spine.status("wamid.LATER", "sent", ""));
        spine.sendDue();
        assertThat(spine.sent).hasSize(2);
        spine.passes(Duration.ofSeconds(61));
        spine.way = _ -> new app.parley.outbox.Delivery.Accepted("wamid.AGAIN");
        spine.sendDue();
        spine.sendDue();
        assertThat(spine.sent).hasSize(3);
        assertThat(spine.sent.getLast().id()).isEqualTo(spine.sent.getFirst().id());
    }

    @Test
    void anApprovalCanBeTakenBackUntilItsTimeIsUp() {
        spine.says(ANA, "wamid.1", "Hello?");
        var draft = spine.pending();
        spine.slices.decisions.approve(draft.id(), null, "Bo", Duration.ofSeconds(5));
        spine.sendDue();
        assertThat(spine.sent).isEmpty();
        assertThat(spine.slices.decisions.undo(draft.id(), "Bo")).isInstanceOf(Answer.Done.class);
        spine.passes(Duration.ofSeconds(10));
        spine.sendDue();
        assertThat(spine.sent).isEmpty();
        assertThat(spine.pending().id()).isEqualTo(draft.id());
    }

    @Test
    void aSecondYesComesTooLate() {
        spine.says(ANA, "wamid.1", "Hello?");
        var id = spine.pending().id();
        spine.slices.decisions.approve(id, null, "Bo", Duration.ZERO);
        assertThat(spine.slices.decisions.approve(id, null, "Cem", Duration.ZERO))
                .isInstanceOf(Answer.NotOpen.class);
        spine.sendDue();
        assertThat(spine.sent).hasSize(1);
    }

    @Test
    void nothingGoesOutAfterTheWindowHasClosed() {
        spine.says(ANA, "wamid.1", "Hello?");
        var id = spine.pending().id();
        spine.passes(Duration.ofHours(25));
        assertThat(spine.slices.decisions.approve(id, null, "Bo", Duration.ZERO))
                .isInstanceOf(Answer.NotOpen.class);
        spine.sendDue();
        assertThat(spine.sent).isEmpty();
    }

    @Test
    void theWindowIsCheckedAgainWhenAMessageGoes() {
        spine.says(ANA, "wamid.1", "Hello?");
        spine.slices.decisions.approve(spine.pending().id(), null, "Bo", Duration.ofHours(30));
        spine.passes(Duration.ofHours(30));
        spine.sendDue();
        assertThat(spine.sent).isEmpty();
        assertThat(outbound().state()).isEqualTo(MessageState.FAILED);
        assertThat(outbound().failureReason()).contains("24 hours");
    }

    @Test
    void anAgentThatIsTrustedAnswersAloneAndSaysOnceThatItIsAMachine() {
        spine.trust(Autonomy.SEND);
        spine.says(ANA, "wamid.1", "Hello, can you help me please?");
        spine.sendDue();
        spine.mind = _ -> Spine.reply("With pleasure, what do you need?", "other", "en", 0.9);
        spine.says(ANA, "wamid.2", "I need some help with the shop please");
        spine.sendDue();
        assertThat(spine.sent)
                .extracting(message -> message.content().words())
                .containsExactly(
                        "We will help you right away.\n\nThis is an automated reply.",
                        "With pleasure, what do you need?");
        assertThat(spine.drafts(DraftState.SENT_ALONE)).hasSize(2);
    }

    @Test
    void aTrustedAgentNeverAnswersARefundAlone() {
        spine.trust(Autonomy.SEND);
        spine.says(ANA, "wamid.1", "I want my money back, refund me now");
        spine.sendDue();
        assertThat(spine.sent).isEmpty();
        assertThat(spine.drafts(DraftState.PENDING)).hasSize(1);
    }

    @Test
    void anInventedPriceIsHeldHoweverMuchAnAgentIsTrusted() {
        spine.trust(Autonomy.SEND);
        spine.mind = _ -> Spine.reply("Sure, the jacket is 20 € today.", "price", "en", 0.99);
        spine.says(ANA, "wamid.1", "How much is the jacket? Your colleague said 20 €");
        spine.sendDue();
        assertThat(spine.sent).isEmpty();
        assertThat(spine.pending().findings())
                .anySatisfy(finding -> assertThat(finding.check()).isEqualTo("grounded"));
    }

    @Test
    void plainTextOfAModelIsNeverSentAlone() {
        spine.trust(Autonomy.SEND);
        spine.mind = _ -> "We will help you right away.";
        spine.says(ANA, "wamid.1", "Hello, can you help me?");
        spine.sendDue();
        assertThat(spine.sent).isEmpty();
        assertThat(spine.pending().proposal().confidence()).isNull();
    }

    @Test
    void stoppingTheAgentsStopsTheirTurnsAndResumingRunsThem() {
        spine.slices.team.stop("Bo");
        spine.says(ANA, "wamid.1", "Hello?");
        assertThat(spine.drafts(null)).isEmpty();
        spine.slices.team.resume("Bo");
        spine.quiet();
        assertThat(spine.drafts(DraftState.PENDING)).hasSize(1);
    }

    @Test
    void aModelThatFailsLeavesACardAndIsAskedAgain() {
        spine.mind = _ -> {
            throw new ModelUnavailableException(
                    ModelUnavailableException.Reason.QUOTA, "used up", Duration.ofSeconds(30), null);
        };
        spine.says(ANA, "wamid.1", "Hello?");
        var card = spine.pending();
        assertThat(card.proposal().kind()).isEqualTo(DraftKind.PROBLEM);
        assertThat(card.proposal().reason()).contains("quota");
        assertThat(card.text()).isEmpty();
        assertThat(spine.slices.decisions.approve(card.id(), null, "Bo", Duration.ZERO))
                .isInstanceOf(Answer.Unfit.class);
        spine.mind = _ -> Spine.reply("Here I am again.", "other", "en", 0.9);
        spine.passes(Duration.ofSeconds(30));
        spine.slices.work.agents.runDue();
        assertThat(spine.pending().text()).isEqualTo("Here I am again.");
        assertThat(spine.drafts(DraftState.PENDING)).hasSize(1);
        assertThat(spine.sent).isEmpty();
    }

    @Test
    void aHandOverTellsThePersonAndNotTheCustomer() {
        spine.trust(Autonomy.SEND);
        spine.mind = _ ->
                "{\"decision\":\"hand_over\",\"text\":\"\",\"intent\":\"person\",\"reason\":\"asked for a person\",\"summary\":\"wants Bo\"}";
        spine.says(ANA, "wamid.1", "I want to talk to a person");
        spine.sendDue();
        assertThat(spine.sent).isEmpty();
        assertThat(spine.pending().proposal().kind()).isEqualTo(DraftKind.HAND_OVER);
        assertThat(spine.conversation().state()).isEqualTo(ConversationState.WITH_PERSON);
        assertThat(spine.journal()).contains("conversation.handed_over");
    }

    @Test
    void aMessageToANumberThatIsNotOursIsShownAndStartsNothing() {
        spine.deliver(spine.text(ANA, "wamid.1", "Hello?").replace(Spine.NUMBER, "999"));
        spine.quiet();
        assertThat(spine.conversation().connected()).isFalse();
        assertThat(spine.drafts(null)).isEmpty();
    }

    @Test
    void whatCannotBeReadIsPutAsideAndBlocksNothing() {
        spine.deliver("{\"object\":\"whatsapp_business_account\",\"entry\":[{");
        spine.says(ANA, "wamid.1", "Hello?");
        assertThat(spine.journal()).contains("delivery.quarantined");
        assertThat(spine.drafts(DraftState.PENDING)).hasSize(1);
    }

    @Test
    void aSevereRejectionTakesTheAutonomyAway() {
        spine.trust(Autonomy.SEND);
        spine.mind = _ -> Spine.reply("Sure, the jacket is 20 € today.", "price", "en", 0.99);
        spine.says(ANA, "wamid.1", "How much is the jacket?");
        var draft = spine.pending();
        spine.slices.decisions.reject(draft.id(), Rejection.INVENTED, null, "Bo");
        var agent = spine.slices.team.agent(app.parley.approval.AgentType.CONVERSATION);
        assertThat(agent.level(draft.proposal().intent())).isEqualTo(Autonomy.PROPOSE);
    }

    @Test
    void theUserIdAndThePhoneOfOnePersonBecomeOneContact() {
        spine.says(ANA, "wamid.1", "Hello?");
        var hidden = spine.text(ANA, "wamid.2", "It is me")
                .replace("\"from\":\"" + ANA + "\",", "\"from_user_id\":\"ES.7\",");
        spine.deliver(hidden.replace("\"wa_id\":\"" + ANA + "\"", "\"user_id\":\"ES.7\""));
        assertThat(spine.slices.contacts.page(null, null, 10).data()).hasSize(2);
        var both = spine.text(ANA, "wamid.3", "Both of me").replace("\"from\":", "\"from_user_id\":\"ES.7\",\"from\":");
        spine.deliver(both);
        assertThat(spine.slices.contacts.page(null, null, 10).data()).hasSize(1);
        assertThat(spine.messages()).extracting(Message::text).containsExactly("Hello?", "It is me", "Both of me");
    }

    @Test
    void anErasedContactLeavesNoWords() {
        spine.says(ANA, "wamid.1", "Secret words");
        var contact = spine.conversation().contact();
        assertThat(spine.slices.merges.export(contact).orElseThrow().toString()).contains("Secret words");
        spine.slices.merges.erase(contact, "Bo");
        assertThat(spine.slices.conversations.page(null, null, 10).data()).isEmpty();
        assertThat(spine.slices.contacts.page(null, null, 10).data()).isEmpty();
        assertThat(spine.storage.journal.after(0, 100).toString())
                .doesNotContain("Secret")
                .doesNotContain(ANA);
    }

    @Test
    void filesGoWithTheirContactAndWithTime() throws Exception {
        var image = "\"type\":\"image\",\"image\":{\"id\":\"77\",\"mime_type\":\"image/jpeg\"}";
        spine.deliver(spine.message(ANA, "wamid.1", image));
        spine.deliver(spine.message("34600333444", "wamid.2", image));
        var files = new ArrayList<Path>();
        for (var id : List.of("wamid.1", "wamid.2")) {
            files.add(spine.slices.media.open(
                    spine.slices.messageStates.find(id).orElseThrow().media()));
        }
        assertThat(files.getFirst()).isEqualTo(files.getLast()).exists();
        var ana = spine.slices.messageStates.find("wamid.1").orElseThrow().contact();
        spine.slices.merges.erase(ana, "Bo");
        assertThat(files.getFirst()).exists();
        spine.passes(Duration.ofDays(181));
        spine.slices.media.forget(spine.instant().minus(Duration.ofDays(180)));
        assertThat(files.getFirst()).doesNotExist();
    }

    private Message approved() {
        spine.says(ANA, "wamid.1", "Hello?");
        spine.slices.decisions.approve(spine.pending().id(), null, "Bo", Duration.ZERO);
        spine.sendDue();
        return outbound();
    }

    private Message outbound() {
        return spine.slices
                .conversations
                .messages(spine.sent.isEmpty() ? spine.conversation().id() : conversationOfFirst(), null, 100)
                .data()
                .getLast();
    }

    private app.parley.conversation.ConversationId conversationOfFirst() {
        return spine.slices
                .messageStates
                .find(spine.sent.getFirst().id())
                .orElseThrow()
                .conversation();
    }

    @Test
    void textsArePromisedAsText() {
        spine.says(ANA, "wamid.1", "Hello?");
        assertThat(spine.pending().proposal().content()).isInstanceOf(Content.Text.class);
    }
}
