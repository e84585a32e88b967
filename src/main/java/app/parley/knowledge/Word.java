package app.parley.knowledge;

/// A word without accents and capitals, and its stem in each language.
record Word(String folded, String en, String es, String pt) {

    String stem(Language language) {
        return switch (language) {
            case EN -> en;
            case ES -> es;
            case PT -> pt;
        };
    }

    boolean isNumber() {
        return folded.chars().allMatch(Character::isDigit);
    }
}
