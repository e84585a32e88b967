package app.parley.connector.doctor;

/// A finding, and which check found it.
public record Result(String check, Finding finding) {

    /// As one line of a terminal.
    public String line() {
        return "%-5s %-14s  %s".formatted(finding.state().word(), check, finding.sentence());
    }
}
