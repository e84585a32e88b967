package app.parley.connector.whatsapp;

/// How Meta counts a message. It never says how much.
///
/// @param category as it came: `marketing`, `utility`, `authentication`, `service` or something newer
/// @param type as it came: `regular`, `free_customer_service`, `free_entry_point` or something newer; empty in old
/// receipts
/// @param billable as it came, else whether the type is the ordinary one
public record Pricing(String category, String type, boolean billable) {}
