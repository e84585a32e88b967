package app.parley.template;

import java.time.Instant;

/// Meta said that a template will be of another category from a certain time on.
public record Announcement(Category category, Instant at) {}
