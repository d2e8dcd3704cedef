package milepost.notify.channel;

import java.util.List;

/** Thrown for an endpoint that nothing may be sent to; says why. */
public final class EndpointRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> args;

    public EndpointRefusedException(String code, Object... args) {
        super(args.length == 0 ? code : code + " " + List.of(args));
        this.code = code;
        this.args = List.of(args);
    }

    /** The reason in kebab-case. */
    public String code() {
        return code;
    }

    /** The arguments of the reason's message. */
    public List<Object> args() {
        return args;
    }
}
