package milepost.standalone.faults.suite;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of faults, each with what the services must say of their readiness while it lasts. */
enum Kind {
    KILL_SERVICES("kill -9 of the JVM with the services", Readiness.ANY, Processes::killServices),
    KILL_KAFKA("kill -9 of Kafka", Readiness.ANY, Processes::killKafka),
    KILL_POSTGRES("kill -9 of PostgreSQL", Readiness.ANY, Processes::killPostgres),
    KILL_ALL("kill -9 of everything", Readiness.ANY, Processes::killAll),
    STOP_SERVICES("SIGSTOP of the JVM with the services", Readiness.ANY, Processes::stopServices),
    STOP_KAFKA("SIGSTOP of Kafka", Readiness.DEGRADED, Processes::stopKafka),
    STOP_POSTGRES("SIGSTOP of all processes of PostgreSQL", Readiness.DOWN, Processes::stopPostgres),
    DROP_KAFKA("packets to Kafka are dropped", Readiness.DEGRADED, Network::dropKafka),
    DROP_POSTGRES("packets to PostgreSQL are dropped", Readiness.DOWN, Network::dropPostgres),
    HELD_XMIN("an open transaction in each database", Readiness.SERVING, Locks::heldXmin),
    LOCKED_ROW("a project's rows are locked, 18 writers want them", Readiness.SERVING, Locks::lockedRow),
    FULL_DISK("the disk of the data directory is full", Readiness.DOWN, Disks::fullDisk, SmallDisk.ALL),
    FULL_WAL("the disk of PostgreSQL's log is full", Readiness.DOWN, Disks::fullWal, SmallDisk.WAL),
    FULL_KAFKA("the disk of Kafka is full", Readiness.DEGRADED, Disks::fullKafka, SmallDisk.KAFKA),
    STOPPED_LEADER(
            "two instances of registry-service, SIGSTOP of the leader", Readiness.ANY, SecondInstance::stoppedLeader),
    CUT_CONNECTIONS("connections of clients with a key are cut", Readiness.SERVING, Connections::cut),
    HUNG_ENDPOINTS("17 endpoints on one host do not answer", Readiness.SERVING, Connections::hungEndpoints),
    POISON("records that are forged, altered, repeated, or garbage", Readiness.DEGRADED, Poison::write);

    private final String what;
    private final Readiness readiness;
    private final Fault fault;
    private final SmallDisk disk;

    Kind(String what, Readiness readiness, Fault fault) {
        this(what, readiness, fault, SmallDisk.NONE);
    }

    Kind(String what, Readiness readiness, Fault fault, SmallDisk disk) {
        this.what = what;
        this.readiness = readiness;
        this.fault = fault;
        this.disk = disk;
    }

    /** Returns when it is over. */
    @FunctionalInterface
    interface Fault {
        void happenTo(Lab lab) throws Exception;
    }

    /**
     * Returns the kinds with these names, all without a name.
     *
     * @throws IllegalArgumentException if there is no such kind; the message has those that are
     */
    static List<Kind> named(List<String> ids) {
        var all =
                Stream.of(values()).collect(Collectors.toMap(Kind::id, Function.identity(), (a, _) -> a, TreeMap::new));
        if (!all.keySet().containsAll(ids)) {
            throw new IllegalArgumentException("Not all of %s are kinds of faults: %s".formatted(ids, all.keySet()));
        }
        return ids.isEmpty() ? List.of(values()) : ids.stream().map(all::get).toList();
    }

    /** The name on the command line. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String what() {
        return what;
    }

    Readiness readiness() {
        return readiness;
    }

    Fault fault() {
        return fault;
    }

    SmallDisk disk() {
        return disk;
    }
}
