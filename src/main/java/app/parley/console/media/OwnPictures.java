package app.parley.console.media;

import app.parley.console.kit.Background;
import app.parley.desk.files.FilesDesk;
import java.io.ByteArrayInputStream;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/// Pictures of ours as the desk draws them, for whoever decides whether they go.
public final class OwnPictures implements Artist {
    private final FilesDesk desk;
    private final Background background;

    public OwnPictures(FilesDesk desk, Background background) {
        this.desk = desk;
        this.background = background;
    }

    @Override
    public void draw(String keptAs, int edge, Consumer<Image> then) {
        background.run(
                () -> desk.ours(keptAs, edge),
                drawn -> {
                    if (drawn.length > 0) {
                        then.accept(new Image(new ByteArrayInputStream(drawn)));
                    }
                },
                _ -> {}); // its name and size stand there all the same
    }
}
