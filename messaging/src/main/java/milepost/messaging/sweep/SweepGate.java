package milepost.messaging.sweep;

/** Whether the sweeps of this instance may run. A part of the service that they have to wait for closes it; open at first. */
public final class SweepGate {

    private volatile boolean open = true;

    public void close() {
        open = false;
    }

    public void open() {
        open = true;
    }

    public boolean isOpen() {
        return open;
    }
}
