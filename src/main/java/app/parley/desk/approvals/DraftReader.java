package app.parley.desk.approvals;

import app.parley.approval.Acceptance;
import app.parley.approval.AgentType;
import app.parley.approval.Approvals;
import app.parley.approval.Calibration;
import app.parley.approval.Calibration.Worth;
import app.parley.approval.Draft;
import app.parley.approval.DraftKind;
import app.parley.approval.Finding;
import app.parley.approval.Intent;
import app.parley.approval.Judgement;
import app.parley.approval.Verdict;
import app.parley.desk.thread.Details;
import app.parley.desk.thread.OwnDetails;
import app.parley.outbox.Content;
import app.parley.outbox.FileKind;
import app.parley.outbox.OwnFile;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes drafts ready to be shown, each with how drafts like it have fared.
public final class DraftReader {
    /// Below this an agent is guessing.
    private static final double SURE = 0.6;

    private static final double USUAL = 0.8;

    /// Whoever was wrong more often than right is guessing, however sure it says it is.
    private static final double WORTHLESS = 0.5;

    private static final Acceptance NOTHING = new Acceptance(0, 0, 0, 0);
    private final Approvals approvals;

    public DraftReader(Approvals approvals) {
        this.approvals = approvals;
    }

    private record Sort(AgentType agent, Intent intent) {}

    public List<DraftShown> read(List<Draft> drafts) {
        var fared = new HashMap<Sort, Calibration>();
        var said = approvals.lastWords(drafts.stream()
                .filter(draft -> !draft.state().isOpen())
                .map(Draft::id)
                .toList());
        return drafts.stream()
                .map(draft -> {
                    var agent = draft.proposal().agent();
                    return shown(
                            draft,
                            agent == null
                                    ? null
                                    : fared.computeIfAbsent(
                                                    new Sort(
                                                            agent,
                                                            draft.proposal().intent()),
                                                    sort -> approvals.calibration(sort.agent(), sort.intent()))
                                            .of(draft.proposal().confidence()),
                            said.get(draft.id()));
                })
                .toList();
    }

    private static @Nullable Carried carried(@Nullable Content content) {
        return switch (content) {
            case null -> null;
            case Content.File(var kind, var file, var _) -> file(kind, file, null);
            case Content.Text _ -> null;
            case Content.Template template
            when template.header() instanceof Content.Heading.Attached(var kind, var file) ->
                file(kind, file, details(template));
            case Content.Template _, Content.Place _, Content.People _, Content.Reaction _, Content.Interactive _ -> {
                var details = details(content);
                yield details == null ? null : new Carried(content.type(), null, null, details);
            }
        };
    }

    private static @Nullable Details details(Content content) {
        return OwnDetails.of(content).orElse(null);
    }

    private static Carried file(FileKind kind, OwnFile file, @Nullable Details details) {
        var drawn = kind == FileKind.IMAGE ? file.sha256() : null;
        return new Carried(kind.word(), file.filename(), file.size(), drawn, details);
    }

    private static boolean isRewordable(@Nullable Content content) {
        return content == null || content.reworded("") != null;
    }

    private static DraftShown shown(Draft draft, @Nullable Worth worth, @Nullable Judgement said) {
        var proposal = draft.proposal();
        var work = proposal.work();
        return new DraftShown(
                draft.id().value(),
                kind(proposal.kind()),
                draft.state().word(),
                draft.text(),
                isRewordable(proposal.content()),
                carried(proposal.content()),
                proposal.language(),
                proposal.intent().name(),
                proposal.source().word(),
                proposal.author(),
                proposal.confidence(),
                sureness(draft, worth),
                worth == null
                        ? null
                        : new Alike(worth.fared().unedited(), worth.fared().decided(), worth.banded()),
                draft.findings().stream().map(DraftReader::check).toList(),
                proposal.evidence().stream()
                        .map(evidence -> new EvidenceShown(evidence.source(), evidence.quote()))
                        .toList(),
                proposal.reason(),
                work.costMicros(),
                work.model(),
                work.took(),
                proposal.answers() == null ? null : proposal.answers().value(),
                draft.expiresAt(),
                draft.goesAt(),
                DecisionReader.shown(said),
                draft.createdAt());
    }

    private static DraftShown.Kind kind(DraftKind kind) {
        return switch (kind) {
            case REPLY -> DraftShown.Kind.REPLY;
            case TEMPLATE -> DraftShown.Kind.TEMPLATE;
            case HAND_OVER -> DraftShown.Kind.HAND_OVER;
            case PROBLEM -> DraftShown.Kind.PROBLEM;
        };
    }

    public static CheckShown check(Finding finding) {
        var result = switch (finding.verdict()) {
            case PASS -> CheckShown.Result.PASS;
            case WARN -> CheckShown.Result.WARN;
            case FAIL -> CheckShown.Result.FAIL;
        };
        return new CheckShown(finding.check(), result, finding.evidence());
    }

    private static Sureness sureness(Draft draft, @Nullable Worth worth) {
        var confidence = draft.proposal().confidence();
        boolean talks =
                draft.proposal().kind() == DraftKind.REPLY || draft.proposal().kind() == DraftKind.TEMPLATE;
        if (!talks || confidence == null || confidence < SURE || found(draft, Verdict.FAIL)) {
            return Sureness.UNSURE;
        }
        var fared = worth == null ? NOTHING : worth.fared();
        boolean measured = fared.decided() >= Calibration.ENOUGH;
        if (measured && worth != null && worth.banded() && fared.share() < WORTHLESS) {
            return Sureness.UNSURE;
        }
        boolean usual = measured && fared.share() >= USUAL;
        return usual && !found(draft, Verdict.WARN) ? Sureness.USUALLY_RIGHT : Sureness.CHECK;
    }

    private static boolean found(Draft draft, Verdict verdict) {
        return draft.findings().stream().anyMatch(finding -> finding.verdict() == verdict);
    }
}
