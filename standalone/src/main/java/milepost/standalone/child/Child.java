package milepost.standalone.child;

/** A server in its own process with its own data. */
public interface Child {

    String name();

    /** Stops what an earlier run left behind, starts the server and returns when its process runs. */
    ProcessHandle start();

    /** Stops it, by force if necessary. Does nothing if it does not run. */
    void stop();
}
