package app.parley.console.thread;

import app.parley.console.kit.Look;
import app.parley.desk.approvals.CheckShown;
import app.parley.desk.approvals.DraftShown;
import java.util.List;

/// What a card says of its draft, in plain words.
record DraftWords(Look look) {
    /// With fewer decisions nobody can say what is usual.
    private static final long ENOUGH = 10;

    String head(DraftShown draft) {
        return switch (draft.kind()) {
            case HAND_OVER -> look.text("thread.draft.hand_over");
            case PROBLEM -> look.text("thread.draft.problem");
            case TEMPLATE -> look.text("thread.draft.template", trust(draft));
            case REPLY -> look.text("thread.draft.head", trust(draft));
        };
    }

    private String trust(DraftShown draft) {
        var alike = draft.alike();
        if (alike != null && alike.decided() >= ENOUGH) {
            return look.text("thread.draft.alike", 100 * alike.unedited() / alike.decided());
        }
        return switch (draft.sureness()) {
            case USUALLY_RIGHT -> look.text("thread.draft.usually_right");
            case CHECK -> look.text("thread.draft.check");
            case UNSURE -> look.text("thread.draft.unsure");
        };
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
