package app.parley.console.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceNoteTest {
    private static final int TONE = 440;

    private static VoiceNote note(byte[] file) {
        return VoiceNote.of(file).orElseThrow();
    }

    private static short[] sound(VoiceNote note, double speed) {
        var opus = new Opus();
        var faster = new Faster();
        return joined(note.packets().stream()
                .map(packet -> faster.hear(opus.sound(packet), speed))
                .toList());
    }

    private static short[] joined(List<short[]> pieces) {
        var all = new short[pieces.stream().mapToInt(piece -> piece.length).sum()];
        int at = 0;
        for (var piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }

    /// How often it rises through zero in a second.
    private static double pitch(short[] samples) {
        int rises = 0;
        for (int i = Opus.RATE / 4 + 1; i < samples.length; i++) {
            rises += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
        }
        return (double) rises * Opus.RATE / (samples.length - Opus.RATE / 4);
    }

    static Stream<byte[]> tones() {
        return Stream.of(Recordings.tone(3), Recordings.speech(3));
    }

    @ParameterizedTest
    @MethodSource("tones")
    void aToneIsHeardAsLongAndAsHighAsItWasSung(byte[] file) {
        var note = note(file);
        assertThat(note.length()).isEqualTo(Duration.ofSeconds(3));
        var heard = sound(note, 1);
        assertThat(heard).hasSize(3 * Opus.RATE);
        assertThat(pitch(heard)).isBetween(TONE - 8.0, TONE + 8.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, 2})
    void fasterIsShorterAndNoHigher(double speed) {
        var heard = sound(note(Recordings.tone(4)), speed);
        assertThat((double) heard.length / Opus.RATE).isBetween(4 / speed - 0.1, 4 / speed + 0.1);
        assertThat(pitch(heard)).isBetween(TONE - 15.0, TONE + 15.0);
    }

    @Test
    void itBeginsInTheMiddleWhenAsked() {
        var note = note(Recordings.tone(3));
        assertThat(note.until(note.at(Duration.ofMillis(1510)))).isEqualTo(Duration.ofMillis(1500));
        assertThat(note.at(Duration.ofHours(9))).isEqualTo(note.packets().size());
    }

    static Stream<byte[]> nothing() {
        var opus = Recordings.tone(1);
        return Stream.of(
                new byte[0],
                "OggS".getBytes(),
                "an mp3, it says".getBytes(),
                Arrays.copyOf(opus, 30),
                Arrays.copyOf(opus, 60),
                new byte[1 << 20]);
    }

    @ParameterizedTest
    @MethodSource("nothing")
    void whatIsNoRecordingIsNotPlayed(byte[] file) {
        assertThat(VoiceNote.of(file)).isEmpty();
    }

    @Test
    void ofAFileThatBreaksOffTheBeginningIsHeard() {
        var whole = Recordings.tone(4);
        var half = note(Arrays.copyOf(whole, whole.length / 2));
        assertThat(half.length()).isBetween(Duration.ofSeconds(1), Duration.ofMillis(2500));
    }

    @Test
    void lengthsThatLieLeadNowhere() {
        var lying = Recordings.tone(2);
        for (int i = 0; i < lying.length - 27; i++) {
            if (lying[i] == 'O' && lying[i + 1] == 'g' && lying[i + 2] == 'g' && lying[i + 3] == 'S' && i > 100) {
                Arrays.fill(lying, i + 6, i + 14, (byte) 0x7f); // says it lasts for ages
            }
        }
        assertThat(note(lying).length()).isEqualTo(Duration.ofSeconds(2));
        var long120 = new byte[] {(byte) 0x0b, 63}; // 63 frames of 20 ms in one packet
        assertThat(VoiceNote.of(Recordings.ogg(List.of(long120)))).isEmpty();
    }

    @Test
    void endlessOnesEndAndTakeNoMoreThanTheyMay() {
        var silence = new byte[] {(byte) 0xf8};
        var packets = java.util.Collections.nCopies(OggPackets.MOST + 5000, silence);
        assertThat(note(Recordings.ogg(packets)).packets()).hasSizeLessThan(OggPackets.MOST + 20);
        var oneLong = java.util.Collections.nCopies(1, new byte[200_000]);
        assertThat(VoiceNote.of(Recordings.ogg(oneLong))).isEmpty();
    }

    @Test
    void whateverIsInItPlaysForAsLongAsItSays() {
        var chance = new Random(7);
        for (int round = 0; round < 300; round++) {
            var file = Recordings.tone(1);
            for (int i = 0; i < 40; i++) {
                file[100 + chance.nextInt(file.length - 100)] = (byte) chance.nextInt();
            }
            VoiceNote.of(file).ifPresent(note -> {
                var heard = sound(note, 1);
                assertThat((long) heard.length)
                        .isLessThanOrEqualTo(note.length().toNanos() / 1000 * Opus.RATE / 1_000_000
                                + note.packets().size());
            });
        }
    }

    @Test
    void packetsOfNothingButChanceAreOnlyNoise() {
        var chance = new Random(11);
        var opus = new Opus();
        for (int round = 0; round < 5000; round++) {
            var packet = new byte[1 + chance.nextInt(300)];
            chance.nextBytes(packet);
            assertThat(opus.sound(packet).length).isLessThanOrEqualTo(Opus.RATE * 120 / 1000);
        }
    }
}
