package app.parley.connector.simulator;

/// What goes wrong on purpose. Begin with [#none()] and add.
///
/// @param refusals so many of the next sends are refused
/// @param refusalCode with this error code
/// @param serverErrors every call is answered with status 500 and a page of HTML
/// @param hanging calls are taken and never answered, until the faults change
/// @param dropping sends are accepted, but the connection breaks before the answer
/// @param silent no status ever follows a send
public record Faults(
        int refusals, int refusalCode, boolean serverErrors, boolean hanging, boolean dropping, boolean silent) {

    public static Faults none() {
        return new Faults(0, 0, false, false, false, false);
    }

    public Faults refusing(int sends, int code) {
        return new Faults(sends, code, serverErrors, hanging, dropping, silent);
    }

    public Faults withServerErrors() {
        return new Faults(refusals, refusalCode, true, hanging, dropping, silent);
    }

    public Faults withHanging() {
        return new Faults(refusals, refusalCode, serverErrors, true, dropping, silent);
    }

    public Faults withDropping() {
        return new Faults(refusals, refusalCode, serverErrors, hanging, true, silent);
    }

    public Faults withoutStatuses() {
        return new Faults(refusals, refusalCode, serverErrors, hanging, dropping, true);
    }
}
