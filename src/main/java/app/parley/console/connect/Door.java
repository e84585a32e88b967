package app.parley.console.connect;

/// How a number comes to the Cloud API, which decides what becomes of WhatsApp on the phone.
enum Door {
    /// The phone keeps its own number and is not touched.
    NEW,
    /// The phone and Parley share the number.
    COEXISTENCE,
    /// The phone loses the number.
    MIGRATED
}
