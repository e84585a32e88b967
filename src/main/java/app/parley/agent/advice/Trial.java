package app.parley.agent.advice;

/// What can be learnt from a campaign of which some hear nothing.
///
/// @param heldOut how many hear nothing
/// @param least the smallest difference in that share that would be noticed four times in five, at 5 %
record Trial(long heldOut, double least) {
    private static final double HELD_OUT = 0.2;
    private static final long FEWEST = 40;

    /// The two-sided 5 % point and the 80 % point of the standard normal distribution.
    private static final double POINTS = 1.9600 + 0.8416;

    /// The difference of two shares that a test can see (Fleiss, Levin and Paik, Statistical Methods for Rates and
    /// Proportions, chapter 4, with one variance for both).
    ///
    /// @param usual the share; 0.5 where it is not known, which asks for most
    static Trial of(long people, double usual) {
        long heldOut = Math.round(people * HELD_OUT);
        double least = POINTS * Math.sqrt(usual * (1 - usual) * (1.0 / heldOut + 1.0 / (people - heldOut)));
        return new Trial(heldOut, least);
    }

    /// Whether there are enough people, and room for a difference.
    static boolean isWorthIt(long people, double usual) {
        return people >= FEWEST && usual + of(people, usual).least() < 1;
    }
}
