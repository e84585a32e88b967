package app.parley.approval.check;

/// Which signs say nothing by themselves: punctuation, faces, hearts and flowers. Whatever is not known here says
/// something.
final class Signs {
    private static final String PUNCTUATION = " \n\t.,;:!?¡¿'\"()-*_/&~";
    private static final String QUOTES = "‘’“”«»–—…•·´`‑";
    private static final String PICTURES = "❤♥☺✨☀✌💕💖💗💙💚💛💜🧡🤍🖤🤎💐🌸🌷🌹🌺🌻🌼🌈🌟⭐🌞☕🎉🎊🥳🥰🤗🤩🤔🤭🥺🤓😇"
            + "👋👏👐👇👉👈👆👀🤲🫶🤞💪💬📩✉📍🛍🛒👕👖👗👚👟👠👜🧥🧦🧢🎄🎈🐶🐱🫂🙏🌿🍀☘🤝👍👌✅✔🆗💯";

    private Signs() {}

    static boolean isHarmless(String sign) {
        return sign.codePoints().allMatch(Signs::isHarmless);
    }

    static boolean isHarmless(int c) {
        return PUNCTUATION.indexOf(c) >= 0 || QUOTES.indexOf(c) >= 0 || isPicture(c);
    }

    static boolean isPicture(int c) {
        return (c >= 0x1F600 && c <= 0x1F64F) || isSkin(c) || PICTURES.indexOf(c) >= 0;
    }

    /// Skin tones follow a hand or a face.
    static boolean isSkin(int c) {
        return c >= 0x1F3FB && c <= 0x1F3FF;
    }

    /// Signs that say yes.
    static boolean isYes(int c) {
        return "🤝👍👌✅✔🆗💯".indexOf(c) >= 0;
    }
}
