package app.parley.console.thread;

import app.parley.console.kit.Look;
import app.parley.console.parts.DraftWords;
import app.parley.desk.approvals.CheckShown;
import app.parley.desk.approvals.DraftShown;
import java.util.List;

/// What the draft in the thread says of itself: its headline, and what speaks against it.
record DraftHead(Look look) {
    String head(DraftShown draft) {
        return switch (draft.kind()) {
            case HAND_OVER -> look.text("thread.draft.hand_over");
            case PROBLEM -> look.text("thread.draft.problem");
            case TEMPLATE -> look.text("thread.draft.template", trust(draft));
            case REPLY -> look.text("thread.draft.head", trust(draft));
        };
    }

    private String trust(DraftShown draft) {
        var hundredths = DraftWords.unedited(draft.alike());
        return hundredths.isPresent()
                ? look.text("thread.draft.alike", hundredths.getAsLong())
                : DraftWords.sureness(look, draft.sureness());
    }

    /// The checks that hold it, one a line.
    List<String> against(DraftShown draft) {
        return draft.checks().stream()
                .filter(check -> check.result() == CheckShown.Result.FAIL)
                .map(check -> check.evidence().isBlank()
                        ? look.texts().word("check", check.name())
                        : look.texts().said(check.evidence()))
                .distinct()
                .toList();
    }

    /// A card without an answer says why it is there.
    boolean saysWhy(DraftShown draft) {
        return draft.kind() == DraftShown.Kind.HAND_OVER || draft.kind() == DraftShown.Kind.PROBLEM;
    }
}
