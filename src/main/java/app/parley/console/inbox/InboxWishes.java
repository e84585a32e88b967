package app.parley.console.inbox;

/// What a person may call for by key, by button or from the palette, and what opens something first.
interface InboxWishes {

    void snoozeOrWake();

    void assign();

    void newChat();

    void search();

    void togglePane();

    void write();

    void backToList();
}
