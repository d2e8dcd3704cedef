package milepost.notify.outgoing;

import java.util.List;

/** An endpoint that no request of ours may go to, and why. */
public final class EndpointRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> args;

    EndpointRefusedException(String code, Object... args) {
        super(args.length == 0 ? code : code + " " + List.of(args));
        this.code = code;
        this.args = List.of(args);
    }

    /** The reason in kebab-case. */
    public String code() {
        return code;
    }

    /** What fills the placeholders of the reason's text. */
    public List<Object> args() {
        return args;
    }
}
