package milepost.standalone.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A lock on a data directory. One process holds it at a time, and the operating system releases it when that process ends. */
public final class RunningInstance implements AutoCloseable {

    private final FileChannel channel;

    private RunningInstance(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Locks the data directory.
     *
     * @throws Problem if another Milepost runs on it
     */
    public static RunningInstance claim(DataDirectory data, Ports ports) {
        try {
            var channel = FileChannel.open(
                    data.resolve("milepost.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new Problem("Milepost is already running on %s%s. Stop it with Ctrl-C where it was started%s."
                        .formatted(data.path(), describe(data), hintToStop(data)));
            }
            Files.writeString(data.run("milepost"), ProcessHandle.current().pid() + " " + ports.offset() + "\n");
            return new RunningInstance(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the ports of the Milepost that runs, or ran last, on this data directory. */
    public static Ports portsOf(DataDirectory data) {
        var recorded = recorded(data);
        return new Ports(recorded == null ? 0 : Integer.parseInt(recorded[1]));
    }

    private static String describe(DataDirectory data) {
        var recorded = recorded(data);
        return recorded == null ? "" : " (process %s, port offset %s)".formatted(recorded[0], recorded[1]);
    }

    private static String hintToStop(DataDirectory data) {
        var recorded = recorded(data);
        return recorded == null ? "" : " or by: kill " + recorded[0];
    }

    private static String @Nullable [] recorded(DataDirectory data) {
        try {
            var words = Files.readString(data.run("milepost")).strip().split(" ", -1);
            return words.length == 2 ? words : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
