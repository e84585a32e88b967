package app.parley.desk.connect;

import java.util.List;

/// How far an examination is.
///
/// @param over every check is done
public record Examined(List<CheckLine> lines, boolean over) {
    /// Nothing was looked at yet.
    public static final Examined NOTHING = new Examined(List.of(), false);

    public Examined {
        lines = List.copyOf(lines);
    }

    /// Whether all is tried and nothing is broken.
    public boolean passed() {
        return over && lines.stream().noneMatch(line -> line.state() == CheckLine.State.FAIL);
    }
}
