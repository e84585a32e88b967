package app.parley.template;

/// WhatsApp did not do what was asked of it, or could not be asked.
public final class TemplateAccountException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param reason a sentence for an operator
    public TemplateAccountException(String reason) {
        super(reason, null, false, false);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
