package milepost.standalone.child;

/** A server in a process of its own, on data of its own. */
public interface Child {

    String name();

    /** Starts it, replacing what an earlier run may have left behind on the same data; returns once it runs. */
    ProcessHandle start();

    /** Ends it cleanly if it can be, by force otherwise; does nothing if it does not run. */
    void stop();
}
