package app.parley.approval;

/// What one check says of one draft.
///
/// @param check the check's name, as `grounded`
/// @param evidence what it rests on, in words for an operator; "" if there is nothing to say
public record Finding(String check, Verdict verdict, String evidence) {}
