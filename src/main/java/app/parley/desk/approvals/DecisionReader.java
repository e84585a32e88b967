package app.parley.desk.approvals;

import app.parley.approval.Judgement;
import app.parley.approval.learning.Piece;
import app.parley.approval.learning.WordDiff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes what a person decided ready to be shown.
final class DecisionReader {
    private DecisionReader() {}

    static @Nullable DecisionShown shown(@Nullable Judgement said) {
        return said == null
                ? null
                : new DecisionShown(
                        said.decision(),
                        said.person(),
                        said.at(),
                        said.reason() == null
                                ? null
                                : RejectReason.valueOf(said.reason().name()),
                        said.note(),
                        changes(said));
    }

    private static List<Change> changes(Judgement said) {
        return said.drafted() == null || said.text() == null
                ? List.of()
                : WordDiff.between(said.drafted(), said.text()).stream()
                        .map(DecisionReader::change)
                        .toList();
    }

    private static Change change(Piece piece) {
        return new Change(Change.Kind.valueOf(piece.kind().name()), piece.text());
    }
}
