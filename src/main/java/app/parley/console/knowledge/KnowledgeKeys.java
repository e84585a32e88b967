package app.parley.console.knowledge;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What keys do on the knowledge screen: letters where the list has the keyboard, a few everywhere.
final class KnowledgeKeys {
    private final KnowledgeView view;
    private final KnowledgeViewModel model;
    private final Scoring scoring;
    private final ItemForm form;

    KnowledgeKeys(KnowledgeView view, KnowledgeViewModel model, Scoring scoring, ItemForm form) {
        this.view = view;
        this.model = model;
        this.scoring = scoring;
        this.form = form;
    }

    /// Before a field or the list has the key, which would keep it. Answers whether it did something.
    boolean actFirst(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
            model.save();
            return true;
        }
        return view.isInList() && !key.isShortcutDown() && !key.isAltDown() && inList(key.getCode());
    }

    /// Answers whether the key did something.
    boolean act(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !view.isInList()) {
            view.focusList();
            return true;
        }
        return false;
    }

    private boolean inList(KeyCode code) {
        boolean open = !(model.openProperty().get() instanceof Open.Nothing);
        switch (code) {
            case DOWN, UP, SPACE -> {
                return view.chooseFirst();
            }
            case ENTER -> {
                if (open) {
                    form.focusFirst();
                } else {
                    view.chooseFirst();
                }
            }
            case N -> view.begin();
            case SLASH -> view.focusSearch();
            case T -> view.tryQuestion();
            case Y -> model.confirm();
            case Z -> model.undo();
            case O -> view.openConversation();
            case DELETE -> model.remove();
            case DIGIT1, NUMPAD1 -> model.listing().tabProperty().set(Tab.KNOWN);
            case DIGIT2, NUMPAD2 -> model.listing().tabProperty().set(Tab.GAPS);
            case DIGIT4, NUMPAD4 -> model.listing().tabProperty().set(Tab.FOUND);
            case I -> view.bring();
            case P -> scoring.want();
            case S -> view.showOthers();
            case X -> scoring.cancel();
            case DIGIT3, NUMPAD3 -> model.listing().tabProperty().set(Tab.STALE);
            default -> {
                return false;
            }
        }
        return true;
    }
}
