package app.parley.approval;

import java.util.List;

/// What the business knows that bears on a text.
public interface Facts {
    List<Evidence> about(String text);
}
